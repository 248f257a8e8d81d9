using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Announcements;

/// <summary>What a coordinator writes to a selection of people of a program. Who got it is kept beside it, one small document a person.</summary>
/// <param name="AnnouncementId">Begins with the time of writing, so that ids sort by it.</param>
/// <param name="Said">One in each language that it is written in; a reader of another language gets the first.</param>
/// <param name="WrittenAt">UTC.</param>
/// <param name="Version">Counts the changes, from 1: who changes it has seen the one before.</param>
public sealed record Announcement(
    string ProgramId,
    string AnnouncementId,
    IReadOnlyList<AnnouncementText> Said,
    Audience Audience,
    NoteWriter Writer,
    DateTimeOffset WrittenAt,
    AnnouncementState State = AnnouncementState.Draft,
    int Version = 1) : IDocument
{
    /// <summary>When it goes out, UTC; null while nobody said so.</summary>
    public DateTimeOffset? SendAt { get; init; }

    /// <summary>Counts the times that it was to go out at: only the last of them counts.</summary>
    public int Timer { get; init; }

    /// <summary>When everybody was written to, UTC.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>How many people it went to, once it has.</summary>
    public int Recipients { get; init; }

    public static string Type => "announcement";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, AnnouncementId).Id;

    public static Key<Announcement> KeyOf(string programId, string announcementId) => new(Partition.Program(programId), $"announcement:{announcementId}");

    /// <summary>Whether its words and its audience can still be changed.</summary>
    public bool CanChange => State is AnnouncementState.Draft or AnnouncementState.Scheduled;

    /// <summary>Its words for a reader of that language.</summary>
    /// <param name="language">BCP 47 tag; null where it is not known.</param>
    public AnnouncementText For(string? language) =>
        Said.FirstOrDefault(text => language is not null && language.StartsWith(text.Language, StringComparison.OrdinalIgnoreCase)) ?? Said[0];
}

/// <param name="Language">Tag of a language that there is ("en").</param>
/// <param name="Subject">1 to 70 characters in one line.</param>
/// <param name="Text">1 to 4,000 characters; each line is a paragraph.</param>
public sealed record AnnouncementText(string Language, string Subject, string Text);

public enum AnnouncementState
{
    Draft,

    /// <summary>Goes out at its time.</summary>
    Scheduled,

    /// <summary>People are being written to.</summary>
    Sending,
    Sent,
    CalledOff,
}

/// <summary>Somebody to whom it went.</summary>
/// <param name="MailId">Of the mail that brings it: what became of it stands there.</param>
/// <param name="At">When it was ordered, UTC.</param>
public sealed record AnnouncementRecipient(
    string ProgramId, string AnnouncementId, string PersonId, Guid MailId, string Language, DateTimeOffset At) : IDocument
{
    public static string Type => "announcement-recipient";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => $"{PrefixOf(AnnouncementId)}{PersonId}";

    public static string PrefixOf(string announcementId) => $"announcement-recipient:{announcementId}:";
}
