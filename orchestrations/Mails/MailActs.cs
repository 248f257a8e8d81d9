using System.Globalization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Mails.Definitions;
using MentorFlow.Mails.Pacing;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mails;

/// <summary>What people decide about their mails.</summary>
public sealed class MailActs(Decider decider)
{
    /// <summary>Stops a program's mails that are not transactional; stopping twice changes nothing.</summary>
    public Task<bool> UnsubscribeAsync(string programId, string personId, CancellationToken cancellation = default) => ChangeAsync(
        personId,
        DecisionName.MailUnsubscribed,
        programId,
        known => known.UnsubscribedFrom.Contains(programId) ? known : known with { UnsubscribedFrom = [.. known.UnsubscribedFrom, programId] },
        cancellation);

    /// <summary>Chooses by topic what comes at once, in the digest or not at all; choosing the same again changes nothing.</summary>
    /// <param name="choices">Of the topics that can be chosen; its person and programs do not count.</param>
    /// <param name="programIds">Programs that may write what is not needed again, of those that were stopped.</param>
    public Task<bool> ChooseAsync(
        string personId, MailPreferences choices, IReadOnlyList<string> programIds, CancellationToken cancellation = default) => ChangeAsync(
        personId,
        DecisionName.MailChosen,
        "chosen",
        known =>
        {
            var stopped = known.UnsubscribedFrom.Except(programIds).ToList();
            return choices with { PersonId = personId, UnsubscribedFrom = stopped.Count == known.UnsubscribedFrom.Count ? known.UnsubscribedFrom : stopped };
        },
        cancellation);

    /// <summary>
    /// Puts off what a mail asks for to a later day, on which it comes again if it is still needed; a second tap on the same day changes nothing.
    /// </summary>
    /// <returns>The day, UTC; <see cref="RefusalReason.Unknown"/> for a mail that is not theirs or asks for nothing that can wait.</returns>
    public async Task<Verdict<Postponement>> PutOffAsync(
        string programId, Guid mailId, string personId, LaterDay day, CancellationToken cancellation = default)
    {
        var mail = await decider.Store.FindAsync(MailRecord.KeyOf(programId, mailId), cancellation);
        return mail is { Value: { Order: { } order } record } && record.PersonId == personId && MailDefinitions.Of(order.Template).AboutOf(order) is { } about
            ? await decider.DecideAsync(Partition.Person(personId), token => PutOffAsync(order, about, day, token), cancellation)
            : RefusalReason.Unknown;
    }

    private async Task<Decision<Verdict<Postponement>>> PutOffAsync(MailOrder order, string about, LaterDay day, CancellationToken cancellation)
    {
        var person = await decider.LoadAsync(Person.KeyOf(order.PersonId), cancellation);
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(order.ProgramId), cancellation);
        var profile = (await decider.Store.FindAsync(Enrollment.KeyOf(order.ProgramId, order.PersonId), cancellation))?.Value.Profile;
        var until = DigestTime.Of(day, decider.Now, PersonClock.ZoneOf(profile, person.Zone, program.Zone), QuietHours.Default);
        var known = await decider.Store.FindAsync(Postponement.KeyOf(order.PersonId, about), cancellation);
        var postponement = new Postponement(order.PersonId, about, until);
        if (known?.Value == postponement)
        {
            return new Decision<Verdict<Postponement>>(postponement);
        }

        var what = string.Create(CultureInfo.InvariantCulture, $"later {order.MailId:N} {until.UtcTicks}");
        var again = order with { MailId = MailIds.For(what, order.Template, order.PersonId) };
        return new Decision<Verdict<Postponement>>(postponement)
        {
            Writes = known is null ? new Batch().Create(postponement) : new Batch().Replace(known, postponement),
            Notes = [new LedgerNote(Actors.Person(order.PersonId), DecisionName.MailPutOff, $"person:{order.PersonId}", order.Template.ToString())],
            Signals =
            [
                Signals.Start(
                    nameof(LaterOrchestrator), InstanceIds.Later(again.ProgramId, again.MailId), new LaterInput(again, about, until)),
            ],
        };
    }

    private Task<bool> ChangeAsync(
        string personId, DecisionName name, string outcome, Func<MailPreferences, MailPreferences> change, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Person(personId),
            async token =>
            {
                var stored = await decider.Store.FindAsync(MailPreferences.KeyOf(personId), token);
                var known = stored?.Value ?? MailPreferences.Usual(personId);
                var changed = change(known);
                return changed == known
                    ? new Decision<bool>(false)
                    : new Decision<bool>(true)
                    {
                        Writes = stored is null ? new Batch().Create(changed) : new Batch().Replace(stored, changed),
                        Notes = [new LedgerNote(Actors.Person(personId), name, $"person:{personId}", outcome)],
                    };
            },
            cancellation);
}
