using MentorFlow.Domain.Calendars;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Calendars;

/// <summary>What people decide about the address at which their own calendar reads their dates.</summary>
public sealed class CalendarActs(Decider decider)
{
    /// <summary>Makes an address; the one before opens nothing any more.</summary>
    /// <param name="seen">Version of the one that is to be replaced; 0 for none.</param>
    public Task<Verdict<CalendarFeed>> RenewAsync(string personId, int seen, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Person(personId),
            async token =>
            {
                var stored = await decider.Store.FindAsync(CalendarFeed.KeyOf(personId), token);
                var verdict = CalendarFeedDecisions.Renew(stored?.Value, personId, seen, decider.Now);
                return verdict.Value is not { } renewed
                    ? new Decision<Verdict<CalendarFeed>>(verdict)
                    : new Decision<Verdict<CalendarFeed>>(verdict)
                    {
                        Writes = stored is null ? new Batch().Create(renewed) : new Batch().Replace(stored, renewed),
                        Notes = [new LedgerNote(Actors.Person(personId), DecisionName.CalendarRenewed, $"person:{personId}", $"version {renewed.Version}")],
                    };
            },
            cancellation);
}
