using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Threads;

/// <summary>What a member of a mentorship wrote to the others (R98): theirs alone, on their page and in their calls.</summary>
/// <param name="Number">Its place in the thread, from 1 and without gaps.</param>
/// <param name="MessageId">Made by the page that it was written on: the same one again is a repeat.</param>
/// <param name="PersonId">Who wrote it.</param>
/// <param name="At">When it reached us, UTC.</param>
/// <param name="SessionId">The session in whose call it was said; null for what was written on the page.</param>
/// <param name="Attachments">Ids of the files that came with it; null for none.</param>
/// <param name="NeedsNoAnswer">Whether who wrote it said so.</param>
/// <param name="RemovedAt">When who wrote it took it back, words and files, UTC; null while it stands.</param>
public sealed record ThreadMessage(
    string ProgramId,
    string MentorshipId,
    int Number,
    string MessageId,
    string PersonId,
    DateTimeOffset At,
    string Text,
    string? SessionId = null,
    IReadOnlyList<string>? Attachments = null,
    bool NeedsNoAnswer = false,
    DateTimeOffset? RemovedAt = null) : IDocument
{
    public const int LongestText = 2000;

    public static string Type => "thread-message";

    public Partition Partition => Partition.Thread(ProgramId, MentorshipId);

    public string Id => IdOf(Number);

    public static Key<ThreadMessage> KeyOf(ThreadPlace place, int number) => new(place.Partition, IdOf(number));

    /// <summary>Whether it was written for whoever comes to the page next: what is said in a call is heard there, and what was taken back is gone.</summary>
    public bool IsLetter => SessionId is null && RemovedAt is null;

    public static string IdOf(int number) => $"thread-message:{number:D8}";
}

/// <summary>A thread, and where in it something is said.</summary>
/// <param name="SessionId">The session in whose call; null on the page.</param>
public sealed record ThreadPlace(string ProgramId, string MentorshipId, string? SessionId = null)
{
    public Partition Partition => Partition.Thread(ProgramId, MentorshipId);
}

/// <summary>One line, as it is sent.</summary>
/// <param name="MessageId">A UUID that the page made.</param>
public sealed record SaidLine(string MessageId, string Text)
{
    /// <summary>Ids of the files that come with it.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>Whether its writer says so.</summary>
    public bool NeedsNoAnswer { get; init; }
}
