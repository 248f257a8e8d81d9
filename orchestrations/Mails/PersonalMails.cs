using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;
using MentorFlow.Mails.Composing;
using MentorFlow.Mails.Pacing;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mails;

/// <summary>
/// How each person is written to, in all programs together (R84): every mail has a moment of its own or a line in one digest, decided once and kept, so that
/// an order that is placed again after a crash ends up where it was.
/// </summary>
public sealed class PersonalMails(Decider decider, PersonalPace pace)
{
    /// <summary>A batch holds a hundred writes, and nobody has as many lines in a week.</summary>
    private const int MostLines = 90;

    /// <summary>What begins to wait just before a digest is due waits for the next: that one is perhaps being written.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(10);

    /// <param name="draft">With what the recipient's pace goes by.</param>
    public Task<MailPlacing> PlaceAsync(MailOrder order, MailDraft draft, CancellationToken cancellation = default) =>
        decider.DecideAsync(Partition.Person(order.PersonId), token => DecideAsync(order, draft, token), cancellation);

    /// <summary>Puts all that waits into one mail. Safe to repeat: what was put into one is in no other.</summary>
    /// <param name="digest">Its key.</param>
    /// <returns>Whether there was anything.</returns>
    public Task<bool> TellAsync(string personId, string digest, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Person(personId),
        async token =>
        {
            // What began to wait since is for the next one: this one may be written already.
            if (await Lines(personId, token).AnyAsync(stored => stored.Value.ToldIn == digest, token))
            {
                return new Decision<bool>(true);
            }

            var waiting = await Waiting(personId, token).Take(MostLines).ToListAsync(token);
            var writes = new Batch();
            foreach (var stored in waiting)
            {
                writes.Replace(stored, stored.Value with { ToldIn = digest });
            }

            return waiting is []
                ? new Decision<bool>(false)
                : new Decision<bool>(true) { Writes = writes, Mails = [Mail(personId, digest, waiting.MaxBy(stored => stored.Value.Since)!.Value)] };
        },
        cancellation);

    private async Task<Decision<MailPlacing>> DecideAsync(MailOrder order, MailDraft draft, CancellationToken cancellation)
    {
        var (wish, quiet, now) = (draft.Wish!, draft.Quiet ?? QuietHours.Default, decider.Now);
        if (await decider.Store.FindAsync(WaitingMail.KeyOf(order.PersonId, order.MailId), cancellation) is not null)
        {
            return new Decision<MailPlacing>(new MailPlacing.InDigest());
        }

        var stored = await decider.Store.FindAsync(MailWeek.KeyOf(order.PersonId), cancellation);
        var week = stored?.Value ?? new MailWeek(order.PersonId, []);
        if (week.Find(order.MailId) is { } known)
        {
            return new Decision<MailPlacing>(new MailPlacing.OfItsOwn(known.At));
        }

        var digest = DigestTime.Next(now + Margin, draft.DigestOn, draft.Zone, quiet);
        var comes = wish.JoinsComingDigest && await Waiting(order.PersonId, cancellation).AnyAsync(cancellation);
        var placing = pace.Place(
            wish, [.. week.Mails.Select(mail => mail.At)], digest, comes, now, moment => DeliveryTime.Next(moment, draft.Zone, quiet));
        return placing switch
        {
            MailPlacing.OfItsOwn { At: var at } => new Decision<MailPlacing>(placing)
            {
                Writes = stored is null
                    ? new Batch().Create(week.With(order.MailId, at, now))
                    : new Batch().Replace(stored, week.With(order.MailId, at, now)),
            },
            MailPlacing.InDigest => new Decision<MailPlacing>(placing)
            {
                Writes = new Batch().Create(new WaitingMail(order.PersonId, order, now)),
                Signals = [Signals.Start(nameof(WeeklyDigestOrchestrator), IdOf(order.PersonId, digest), Due(order.PersonId, digest))],
            },
            _ => new Decision<MailPlacing>(placing),
        };
    }

    private IAsyncEnumerable<Stored<WaitingMail>> Waiting(string personId, CancellationToken cancellation) =>
        Lines(personId, cancellation).Where(stored => stored.Value.ToldIn is null);

    private IAsyncEnumerable<Stored<WaitingMail>> Lines(string personId, CancellationToken cancellation) =>
        decider.Store.QueryAsync<WaitingMail>(Partition.Person(personId), cancellation: cancellation);

    private static string IdOf(string personId, DateTimeOffset digest) => InstanceIds.WeeklyDigest(personId, WaitingMail.DigestKey(digest));

    private static WeeklyDigestInput Due(string personId, DateTimeOffset digest) => new(personId, WaitingMail.DigestKey(digest), digest);

    // In the name of the program that has the last line: a mail comes from somebody whom its reader can answer.
    private static MailOrder Mail(string personId, string digest, WaitingMail last) => new(
        MailIds.For($"digest {digest}", MailTemplate.WeeklyDigest, personId), MailTemplate.WeeklyDigest, last.Order.ProgramId, personId, Subject: digest);
}
