using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Changes;

/// <summary>What a coordinator chooses for a mentorship when its program changes.</summary>
public enum PairChoice
{
    /// <summary>It goes along with all that fits it; what its members signed, they are asked about.</summary>
    Moves,

    /// <summary>It keeps what it began with, to its end.</summary>
    Stays,
}

/// <summary>What was chosen for one mentorship, while a change of its program is written; gone once the change counts.</summary>
/// <param name="Version">Of the program that is changed.</param>
public sealed record ChangeChoice(string ProgramId, int Version, string MentorshipId, PairChoice Choice) : IDocument
{
    public static string Type => "change-choice";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Version, MentorshipId).Id;

    /// <summary>How the ids of all choices of one change start.</summary>
    public static string PrefixOf(int version) => $"change-choice:{version:D6}.";

    public static Key<ChangeChoice> KeyOf(string programId, int version, string mentorshipId) =>
        new(Partition.Program(programId), $"{PrefixOf(version)}{mentorshipId}");
}

/// <summary>What was chosen for all mentorships for which nothing else was; gone once the change counts.</summary>
/// <param name="Version">Of the program that is changed.</param>
public sealed record ChangePlan(string ProgramId, int Version, PairChoice Whole) : IDocument
{
    public static string Type => "change-plan";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Version).Id;

    public static Key<ChangePlan> KeyOf(string programId, int version) => new(Partition.Program(programId), $"change-plan:{version:D6}");
}
