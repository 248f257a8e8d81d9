using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Rendering;

namespace MentorFlow.Mails.Composing;

/// <summary>What a mail about a speed-mentoring event knows, and what it may say.</summary>
internal static class SpeedCases
{
    /// <returns>Null for an event that is not known any more.</returns>
    public static async Task<SpeedCase?> ReadAsync(IDocumentStore store, MailOrder order, CancellationToken cancellation)
    {
        if (SpeedEvent.NumberOf(order.Subject ?? "") is not { } number
            || await store.FindAsync(SpeedEvent.KeyOf(order.ProgramId, number), cancellation) is not { Value: var held })
        {
            return null;
        }

        var seat = await store.FindAsync(SpeedSeat.KeyOf(order.ProgramId, number, order.PersonId), cancellation);
        var (unanswered, mutual) = (new List<string>(), new List<string>());
        if (order.Template is MailTemplate.SpeedAnswers)
        {
            var said = (await store.SpeedAnswersAsync(order.ProgramId, number, order.PersonId, cancellation)).Select(answer => answer.AboutId).ToHashSet();
            var met = (await store.SpeedMeetingsAsync(order.ProgramId, number, turn: null, cancellation))
                .Where(meeting => meeting.Has(order.PersonId))
                .SelectMany(meeting => meeting.Others(order.PersonId));
            unanswered = await NamesAsync(store, held, met.Where(id => !said.Contains(id)), cancellation);
        }
        else if (order.Template is MailTemplate.SpeedAgain)
        {
            mutual = await NamesAsync(store, held, await store.MutualAsync(order.ProgramId, number, order.PersonId, cancellation), cancellation);
        }

        return new SpeedCase(held, seat?.Value, unanswered, mutual);
    }

    public static SpeedFacts? FactsOf(SpeedCase? known) => known is not { Event: var held }
        ? null
        : new SpeedFacts(held.At, held.EndsAt, held.Turns, held.Minutes, held.Place, held.RegistrationUntil, held.AnswersUntil)
        {
            Address = held.Address,
            Announcement = held.Announcement,
            HasChanged = held.Sequence > 0,
            Names = known.Unanswered.Count > 0 ? known.Unanswered : known.Mutual,
        };

    // Who has left since is not named: there is nothing to be said of them any more.
    private static async Task<List<string>> NamesAsync(IDocumentStore store, SpeedEvent held, IEnumerable<string> ids, CancellationToken cancellation)
    {
        var names = new List<string>();
        foreach (var id in ids)
        {
            var name = WalkIn.IsOne(id)
                ? (await store.FindAsync(WalkIn.KeyOf(held.ProgramId, held.Number, id), cancellation))?.Value.Name
                : await store.FindAsync(Person.KeyOf(id), cancellation) is { Value: { Standing: not Standing.Left } person } ? person.Name : null;
            if (name is not null)
            {
                names.Add(name);
            }
        }

        return names;
    }
}
