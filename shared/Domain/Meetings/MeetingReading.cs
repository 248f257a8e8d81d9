using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Meetings;

/// <summary>Reads offers and meetings; each read stays within one program.</summary>
public static class MeetingReading
{
    /// <summary>All of a program, whether shown or not.</summary>
    public static async Task<List<MeetingOffer>> MeetingOffersAsync(
        this IDocumentStore store, string programId, CancellationToken cancellation = default) =>
        await store.QueryAsync<MeetingOffer>(Partition.Program(programId), cancellation: cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);

    /// <summary>All of a program.</summary>
    public static IAsyncEnumerable<MeetingBooking> MeetingsAsync(
        this IDocumentStore store, string programId, CancellationToken cancellation = default) =>
        store.QueryAsync<MeetingBooking>(Partition.Program(programId), cancellation: cancellation).Select(stored => stored.Value);

    /// <summary>Of one person, on either side; the latest booked first.</summary>
    public static async Task<IReadOnlyList<Stored<MeetingBooking>>> MeetingsOfAsync(
        this IDocumentStore store, string programId, string personId, CancellationToken cancellation = default)
    {
        DocumentQuery<MeetingBooking>[] sides =
        [
            new DocumentQuery<MeetingBooking>().Where(booking => booking.HostId, personId),
            new DocumentQuery<MeetingBooking>().Where(booking => booking.BookerId, personId),
        ];
        var found = new List<Stored<MeetingBooking>>();
        foreach (var side in sides)
        {
            found.AddRange(await store.QueryAsync(Partition.Program(programId), side, cancellation).ToListAsync(cancellation));
        }

        return [.. found.OrderByDescending(stored => stored.Value.BookedAt).ThenBy(stored => stored.Value.BookingId, StringComparer.Ordinal)];
    }
}
