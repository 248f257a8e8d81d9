using MentorFlow.Domain.Programs;

namespace MentorFlow.Functions.Coordinators.Access;

/// <summary>What somebody may do in the console and the API (R3).</summary>
public enum ConsoleRole
{
    /// <summary>Sees figures: nobody's name, no concern, and nothing that changes anything.</summary>
    Reader,

    /// <summary>Does everything in the programs that it is given for.</summary>
    Coordinator,

    /// <summary>Does everything, in every program and for the organization.</summary>
    Administrator,
}

/// <summary>A role, and where it holds.</summary>
/// <param name="Programs">Ids of programs; null for every program.</param>
public sealed record ConsoleGrant(ConsoleRole Role, IReadOnlyList<string>? Programs = null)
{
    /// <summary>How settings and forms write every program.</summary>
    public const string EveryProgram = "*";

    public static ConsoleGrant Administrator { get; } = new(ConsoleRole.Administrator);

    /// <summary>What belongs to no program is the administrators'.</summary>
    public bool Holds(string programId) => Role is ConsoleRole.Administrator
        || (programId != MentoringProgram.OrganizationQueue && (Programs is null || Programs.Contains(programId)));

    /// <param name="programs">Ids; one that is "*" stands for every program.</param>
    internal static ConsoleGrant Of(ConsoleRole role, IEnumerable<string> programs)
    {
        string[] named = [.. programs.Distinct()];
        return new ConsoleGrant(role, role is ConsoleRole.Administrator || named.Contains(EveryProgram) ? null : named);
    }
}
