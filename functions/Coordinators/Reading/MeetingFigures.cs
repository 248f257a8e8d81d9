using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>What single meetings come to in a program: counts, and no word of anybody.</summary>
/// <param name="Offers">Shown now: with a free time, or the word that one may be asked for.</param>
/// <param name="Paused">Offers that are shown to nobody.</param>
/// <param name="Asked">That wait for a time.</param>
/// <param name="Ahead">With a time that has not passed.</param>
/// <param name="NobodyCame">Of which one of the two says so.</param>
/// <param name="Cancelled">That did not take place.</param>
/// <param name="Became">Of which a mentorship came.</param>
public sealed record MeetingFigures(int Offers, int Paused, int Asked, int Ahead, int Held, int NobodyCame, int Cancelled, int Became)
{
    public static MeetingFigures Of(IReadOnlyCollection<MeetingOffer> offers, IReadOnlyCollection<MeetingBooking> meetings, DateTimeOffset now) => new(
        offers.Count(offer => offer.IsShown(now)),
        offers.Count(offer => offer.PausedAt is not null),
        meetings.Count(meeting => meeting.StageAt(now) is MeetingStage.Asked),
        meetings.Count(meeting => meeting.StageAt(now) is MeetingStage.Planned or MeetingStage.UnderWay),
        meetings.Count(meeting => meeting.Outcome is MeetingOutcome.Held),
        meetings.Count(meeting => meeting.Outcome is MeetingOutcome.NobodyCame),
        meetings.Count(meeting => meeting.StageAt(now) is MeetingStage.Cancelled),
        meetings.Count(meeting => meeting.MentorshipId is not null));
}

/// <summary>A single meeting as coordinators know of it: who and when, never what about or what was said.</summary>
/// <param name="At">UTC; null while the host is asked for a time.</param>
/// <param name="Because">Why it does not take place; null while it does.</param>
/// <param name="MentorshipId">That came of it; null for none.</param>
public sealed record MeetingTold(
    string MeetingId,
    string HostId,
    string BookerId,
    DateTimeOffset? At,
    int Minutes,
    MeetingStage Stage,
    MeetingOutcome? Outcome,
    MeetingEnd? Because,
    string? MentorshipId)
{
    public static MeetingTold Of(MeetingBooking booking, DateTimeOffset now) => new(
        booking.BookingId,
        booking.HostId,
        booking.BookerId,
        booking.At,
        booking.Minutes,
        booking.StageAt(now),
        booking.Outcome,
        booking.Because,
        booking.MentorshipId);
}

internal static class MeetingFigureReading
{
    public static async Task<MeetingFigures> MeetingFiguresAsync(
        this IDocumentStore store, string programId, DateTimeOffset now, CancellationToken cancellation) => MeetingFigures.Of(
        await store.MeetingOffersAsync(programId, cancellation), await store.MeetingsAsync(programId, cancellation).ToListAsync(cancellation), now);
}
