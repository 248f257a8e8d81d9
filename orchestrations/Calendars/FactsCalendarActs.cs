using MentorFlow.Domain.Calendars;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Calendars;

/// <summary>What administrators decide about the address of the organization's calendar.</summary>
public sealed class FactsCalendarActs(Decider decider)
{
    /// <summary>Makes an address; the one before opens nothing any more.</summary>
    /// <param name="seen">Version of the one that is to be replaced; 0 for none.</param>
    public Task<Verdict<FactsCalendar>> RenewAsync(int seen, string actor, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Organization,
            async token =>
            {
                var stored = await decider.Store.FindAsync(FactsCalendar.Key, token);
                var verdict = FactsCalendar.Renew(stored?.Value, seen, decider.Now);
                return verdict.Value is not { } renewed
                    ? new Decision<Verdict<FactsCalendar>>(verdict)
                    : new Decision<Verdict<FactsCalendar>>(verdict)
                    {
                        Writes = stored is null ? new Batch().Create(renewed) : new Batch().Replace(stored, renewed),
                        Notes = [new LedgerNote(actor, DecisionName.ProgramDatesRenewed, FactsCalendar.Type, $"version {renewed.Version}")],
                    };
            },
            cancellation);
}
