using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Meetings;

/// <summary>
/// What somebody in a program offers to the others for one meeting, without an agreement: a topic, and times to take or the word that they may be asked for
/// one. There is one a person, and whoever takes a time takes it on this document, so that nobody is expected twice.
/// </summary>
/// <param name="About">A few words on the topic.</param>
/// <param name="Minutes">Of a meeting; one of <see cref="MeetingRules.Lengths"/>.</param>
/// <param name="Slots">Times in UTC, the earliest first: free ones, and those that are taken.</param>
/// <param name="TakesAsking">Whether people may ask for a time that is not among them.</param>
/// <param name="MostAMonth">Meetings in a calendar month of the program.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record MeetingOffer(
    string ProgramId,
    string PersonId,
    string Topic,
    string About,
    int Minutes,
    IReadOnlyList<MeetingSlot> Slots,
    bool TakesAsking,
    int MostAMonth,
    DateTimeOffset ChangedAt) : IDocument
{
    /// <summary>Nobody takes a time that is nearer than this.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromHours(2);

    /// <summary>Where they meet if the provider is "link", and the program has no link of its own; null for none.</summary>
    public Uri? Link { get; init; }

    /// <summary>Since when it is shown to nobody, UTC; null while it is shown.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    public static string Type => "meeting-offer";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, PersonId).Id;

    public static Key<MeetingOffer> KeyOf(string programId, string personId) => new(Partition.Program(programId), $"meeting-offer:{personId}");

    /// <summary>Times that can still be taken, UTC.</summary>
    public IEnumerable<DateTimeOffset> FreeAt(DateTimeOffset now) =>
        Slots.Where(slot => slot.BookingId is null && slot.At >= now + Notice).Select(slot => slot.At);

    /// <summary>Whether there is a way to meet: a free time, or they may be asked for one.</summary>
    public bool IsShown(DateTimeOffset now) => PausedAt is null && (TakesAsking || FreeAt(now).Any());

    /// <summary>The same with that time taken by a booking; it is added where it was not among the slots.</summary>
    public MeetingOffer Taken(DateTimeOffset at, string bookingId) => this with
    {
        Slots = [.. Slots.Where(slot => slot.At != at).Append(new MeetingSlot(at, bookingId)).OrderBy(slot => slot.At)],
    };

    /// <summary>The same without a booking in it.</summary>
    /// <param name="stays">Whether its time may be taken again.</param>
    public MeetingOffer Without(string bookingId, bool stays) => this with
    {
        Slots =
        [
            .. Slots.Where(slot => slot.BookingId != bookingId || stays)
                .Select(slot => slot.BookingId == bookingId ? slot with { BookingId = null } : slot),
        ],
    };
}

/// <param name="At">When it begins, UTC.</param>
/// <param name="BookingId">Of who has taken it; null while it is free.</param>
public sealed record MeetingSlot(DateTimeOffset At, string? BookingId = null);

/// <summary>What the form of an offer says.</summary>
/// <param name="Slots">Times that are to be free, UTC; null in it for a line that is no time.</param>
/// <param name="Link">As it was written; null for none.</param>
public sealed record MeetingOfferDraft(
    string Topic,
    string About,
    int Minutes,
    IReadOnlyList<DateTimeOffset?> Slots,
    bool TakesAsking,
    int MostAMonth,
    string? Link,
    bool IsPaused);
