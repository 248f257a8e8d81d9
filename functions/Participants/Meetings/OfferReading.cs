using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Meetings;

namespace MentorFlow.Functions.Participants.Meetings;

/// <summary>Reads offers of single meetings as somebody sees them who could take one, and their own meetings.</summary>
public sealed class OfferReading(IDocumentStore store, TimeProvider clock)
{
    /// <summary>One page of what others offer; those whom the reader must not meet are left out of it, and nothing says so.</summary>
    public async Task<OfferList> ListAsync(Participant participant, OfferSearch search, CancellationToken cancellation)
    {
        var all = new List<OfferShown>();
        foreach (var offer in await store.MeetingOffersAsync(participant.ProgramId, cancellation))
        {
            if (offer.PersonId != participant.PersonId && await FindAsync(offer, cancellation) is { } shown)
            {
                all.Add(shown);
            }
        }

        var found = all.Where(one => search.Fits(one.Offer, one.Enrollment.Profile))
            .OrderBy(one => one.Offer.FreeAt(clock.GetUtcNow()).Cast<DateTimeOffset?>().FirstOrDefault() ?? DateTimeOffset.MaxValue)
            .ThenBy(one => one.Person.Name, StringComparer.Ordinal)
            .ToList();
        var pages = Math.Max(1, (found.Count + OfferSearch.OnPage - 1) / OfferSearch.OnPage);
        var page = Math.Min(search.Page, pages);
        var onPage = new List<OfferShown>();
        foreach (var one in found.Skip((page - 1) * OfferSearch.OnPage).Take(OfferSearch.OnPage))
        {
            if (!await store.IsBarredAsync(participant.Program, one.Enrollment, participant.Enrollment, cancellation))
            {
                onPage.Add(one);
            }
        }

        return new OfferList(
            onPage,
            page,
            pages,
            [
                .. all.SelectMany(one => one.Enrollment.Profile?.Languages ?? []).Distinct(StringComparer.OrdinalIgnoreCase)
                    .Order(StringComparer.OrdinalIgnoreCase),
            ]);
    }

    /// <returns>Null where it is not shown, or the two must not meet.</returns>
    public async Task<OfferShown?> FindAsync(Participant participant, string personId, CancellationToken cancellation) =>
        personId != participant.PersonId
        && await store.FindAsync(MeetingOffer.KeyOf(participant.ProgramId, personId), cancellation) is { Value: var offer }
        && await FindAsync(offer, cancellation) is { } shown
        && !await store.IsBarredAsync(participant.Program, shown.Enrollment, participant.Enrollment, cancellation)
            ? shown
            : null;

    /// <summary>Somebody's meetings that are ahead of them or that they are asked about, the nearest first.</summary>
    public async Task<IReadOnlyList<MeetingShown>> OwnAsync(Participant participant, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var own = new List<MeetingShown>();
        foreach (var stored in await store.MeetingsOfAsync(participant.ProgramId, participant.PersonId, cancellation))
        {
            var booking = stored.Value;
            var isAsked = booking.StageAt(now) is MeetingStage.Asking && booking.AnswerOf(participant.PersonId) is null;
            if ((booking.IsAhead(now) || isAsked)
                && await store.FindAsync(Person.KeyOf(booking.Other(participant.PersonId)), cancellation) is { Value: var other })
            {
                own.Add(new MeetingShown(booking, other));
            }
        }

        return [.. own.OrderBy(one => one.Booking.At ?? DateTimeOffset.MaxValue)];
    }

    private async Task<OfferShown?> FindAsync(MeetingOffer offer, CancellationToken cancellation) =>
        offer.IsShown(clock.GetUtcNow())
        && await store.FindAsync(Enrollment.KeyOf(offer.ProgramId, offer.PersonId), cancellation) is { Value: var enrollment }
        && MeetingRules.IsOffering(enrollment)
        && !await store.IsAwayAsync(offer.PersonId, cancellation)
        && await store.FindAsync(Person.KeyOf(offer.PersonId), cancellation) is { Value: { Standing: Standing.Active } person }
            ? new OfferShown(offer, person, enrollment)
            : null;
}

/// <param name="Languages">Tags of languages that those who offer speak.</param>
public sealed record OfferList(IReadOnlyList<OfferShown> Shown, int Page, int Pages, IReadOnlyList<string> Languages);

/// <param name="Person">Who offers it.</param>
/// <param name="Enrollment">Of them.</param>
public sealed record OfferShown(MeetingOffer Offer, Person Person, Enrollment Enrollment);

/// <param name="Other">Whom the reader meets.</param>
public sealed record MeetingShown(MeetingBooking Booking, Person Other);
