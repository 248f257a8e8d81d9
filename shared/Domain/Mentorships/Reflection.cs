using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Mentorships;

/// <summary>Why it may not click, as somebody thought it over for themselves (R94): read by nobody else, counted nowhere.</summary>
/// <param name="Cause">Null where they chose none.</param>
/// <param name="Happens">What happens, in their words; empty for none.</param>
/// <param name="Needs">What would have to change, likewise.</param>
/// <param name="At">UTC.</param>
public sealed record Reflection(
    string ProgramId, string MentorshipId, string PersonId, ReflectionCause? Cause, string Happens, string Needs, DateTimeOffset At) : IDocument
{
    public const int LongestText = 2000;

    public static string Type => "reflection";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, MentorshipId, PersonId).Id;

    public static Key<Reflection> KeyOf(string programId, string mentorshipId, string personId) =>
        new(Partition.Program(programId), $"reflection:{mentorshipId}:{personId}");
}

/// <summary>What stands between two people.</summary>
public enum ReflectionCause
{
    /// <summary>How often, how long and when they meet.</summary>
    Rhythm,

    /// <summary>They want different things of it.</summary>
    Expectations,

    /// <summary>How they talk with each other.</summary>
    Style,

    /// <summary>They have not come close enough to speak openly.</summary>
    Trust,

    /// <summary>Nothing in particular: it does not click.</summary>
    Chemistry,
}
