using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Stories;

/// <summary>
/// What somebody tells of their mentorship, in their own words and by their own consent, for people who are invited later (R113). Taken back, it is gone,
/// everywhere and at once.
/// </summary>
/// <param name="Language">BCP 47 tag of the language that it is written in.</param>
/// <param name="Version">Counts what they wrote, from 1: a coordinator decides about one of them.</param>
/// <param name="Answer">What a coordinator wrote when they handed it back; null for nothing.</param>
public sealed record Story(
    string ProgramId,
    string MentorshipId,
    string PersonId,
    ProgramRole Role,
    string Text,
    string Language,
    StoryName Name,
    DateTimeOffset WrittenAt,
    int Version = 1,
    StoryStage Stage = StoryStage.Offered,
    string? Answer = null) : IDocument
{
    public const int LongestText = 2000;

    /// <summary>Whether it may also stand where anybody can read it: on the page for signing up, and in texts that win people for a program.</summary>
    public bool IsPublic { get; init; }

    public static string Type => "story";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, MentorshipId, PersonId).Id;

    public static Key<Story> KeyOf(string programId, string mentorshipId, string personId) =>
        new(Partition.Program(programId), $"story:{mentorshipId}:{personId}");

    /// <summary>The name that stands under it; null for none.</summary>
    public string? NameOf(Person writer) => Name switch
    {
        StoryName.Full => writer.Name,
        StoryName.First => writer.CallName,
        _ => null,
    };
}

/// <summary>How its writer is named.</summary>
public enum StoryName
{
    Full,
    First,
    None,
}

public enum StoryStage
{
    /// <summary>A coordinator reads it.</summary>
    Offered,

    /// <summary>It is shown.</summary>
    Approved,

    /// <summary>The writer is asked to change something.</summary>
    HandedBack,
}
