using System.Globalization;
using MentorFlow.Domain.Attachments;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Attachments;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>Reads what the members of a mentorship wrote to each other, for one of them. An onlooker has no way here (R98).</summary>
public sealed class PairThread(IDocumentStore store, AttachmentActs attachments, TimeProvider clock)
{
    /// <summary>In the address: the number of the message before which older ones are shown.</summary>
    public const string Before = "before";

    private const int Shown = 50;
    private const int HighestNumber = 99_999_999;

    // Of the thread, how many messages are looked through for links.
    private const int LookedThrough = 500;

    /// <param name="state">Of the form, when it comes back.</param>
    public async Task<ThreadModel> ReadAsync(HttpRequest request, Pair pair, FormState state, CancellationToken cancellation)
    {
        var before = int.TryParse(request.Query[Before], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= HighestNumber
            ? (int?)number
            : null;
        var place = new ThreadPlace(pair.ProgramId, pair.MentorshipId);
        var messages = await store.LatestAsync(place, Shown, before, cancellation);
        var reader = await store.FindAsync(ThreadReader.KeyOf(place, pair.Participant.PersonId), cancellation);
        var hasFiles = messages.Any(message => message.Attachments is not null);
        return new ThreadModel(pair, messages, IsOlder: before is not null, Guid.NewGuid(), state)
        {
            Files = hasFiles ? await attachments.ListAsync(pair.ProgramId, pair.MentorshipId, cancellation) : [],
            ReadTo = reader?.Value.ReadTo ?? 0,
            Now = clock.GetUtcNow(),
        };
    }

    /// <summary>The files of a mentorship and the links of its last messages, the newest first.</summary>
    public async Task<FilesModel> ReadFilesAsync(Pair pair, CancellationToken cancellation)
    {
        var messages = await store.LatestAsync(new ThreadPlace(pair.ProgramId, pair.MentorshipId), LookedThrough, cancellation: cancellation);
        var links = messages.Reverse().SelectMany(message => WrittenLinks.PartsOf(message.Text)
            .Select(part => part.Link)
            .OfType<Uri>()
            .Select(link => new SharedLink(link, message.PersonId, message.At)));
        return new FilesModel(
            pair,
            [.. (await attachments.ListAsync(pair.ProgramId, pair.MentorshipId, cancellation)).Reverse()],
            [.. links.DistinctBy(link => link.Address.AbsoluteUri)],
            clock.GetUtcNow());
    }
}

/// <param name="Messages">The oldest first.</param>
/// <param name="IsOlder">Whether newer ones are left out.</param>
/// <param name="NewId">Of the message that is written next: the same form sent twice is one message.</param>
/// <param name="State">Of the form.</param>
public sealed record ThreadModel(Pair Pair, IReadOnlyList<ThreadMessage> Messages, bool IsOlder, Guid NewId, FormState State)
{
    /// <summary>Those of the shown messages among them.</summary>
    public IReadOnlyList<Attachment> Files { get; init; } = [];

    /// <summary>Number of the last message that the reader said to have read, or answered.</summary>
    public int ReadTo { get; init; }

    public DateTimeOffset Now { get; init; }

    /// <summary>Where older messages are; null when there are none.</summary>
    public string? OlderPath => Messages is [{ Number: > 1 and var first }, ..]
        ? $"{Paths.Mentorship(Pair.ProgramId, Pair.MentorshipId)}?{PairThread.Before}={first.ToString(CultureInfo.InvariantCulture)}#messages"
        : null;

    /// <summary>Number of the last message that is new to the reader; null when none is.</summary>
    public int? NewTo => Messages.Where(IsNew).Select(message => (int?)message.Number).Max();

    /// <summary>What the reader calls who wrote a message; null for the reader, and for somebody who is gone.</summary>
    public string? NameOf(ThreadMessage message) => Pair.NameOf(message.PersonId);

    public bool IsReaders(ThreadMessage message) => message.PersonId == Pair.Participant.PersonId;

    public bool IsNew(ThreadMessage message) => message.IsLetter && !IsReaders(message) && message.Number > ReadTo;

    public bool IsRemovable(ThreadMessage message) => ThreadDecisions.IsRemovable(message, Pair.Participant.PersonId, Now);

    public IEnumerable<Attachment> FilesOf(ThreadMessage message) => Files.Where(file => message.Attachments?.Contains(file.AttachmentId) == true);
}

/// <param name="Files">Those that were taken back among them.</param>
public sealed record FilesModel(Pair Pair, IReadOnlyList<Attachment> Files, IReadOnlyList<SharedLink> Links, DateTimeOffset Now)
{
    public bool IsRemovable(Attachment file) => AttachmentRules.IsRemovable(file, Pair.Participant.PersonId, Now);
}

/// <param name="PersonId">Who wrote it.</param>
/// <param name="At">When, UTC.</param>
public sealed record SharedLink(Uri Address, string PersonId, DateTimeOffset At);
