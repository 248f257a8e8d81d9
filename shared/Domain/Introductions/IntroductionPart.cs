using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Introductions;

/// <summary>That somebody wants to be introduced to others of a program. It goes when they do not want it any more.</summary>
/// <param name="Since">UTC.</param>
public sealed record IntroductionPart(string ProgramId, string PersonId, DateTimeOffset Since) : IDocument
{
    /// <summary>Number of the round that they leave out; null for none, and one that is past says nothing any more.</summary>
    public int? Skips { get; init; }

    /// <summary>Number of the round in which nobody was left for them: in the next one they come first. Null for none.</summary>
    public int? LeftOutIn { get; init; }

    public static string Type => "introduction-part";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, PersonId).Id;

    public static Key<IntroductionPart> KeyOf(string programId, string personId) => new(Partition.Program(programId), $"introduction-part:{personId}");
}
