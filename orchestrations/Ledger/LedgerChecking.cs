using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.WorkItems;

namespace MentorFlow.Orchestrations.Ledger;

/// <summary>
/// What follows from a look at a whole chain; pure. Nothing of it is noted in the ledger: a chain whose end was changed may take no entry any more, and
/// one more would change what there is to compare.
/// </summary>
internal static class LedgerChecking
{
    /// <param name="last">The check before; null where there was none.</param>
    /// <param name="item">The last work item about the chain; null where there is none.</param>
    /// <returns>What is known of the chain now.</returns>
    public static Decision<LedgerCheck> Decide(Stored<LedgerCheck>? last, Stored<WorkItem>? item, LedgerCheck found, DateTimeOffset now)
    {
        if (last?.Value is { } later && later.At > found.At)
        {
            return new Decision<LedgerCheck>(later);
        }

        var asks = !found.Holds && item?.Value.Status is not WorkItemStatus.Open && !found.FindsTheSameAs(last?.Value);
        var check = found with { Asked = (last?.Value.Asked ?? 0) + (asks ? 1 : 0) };
        if (last is null && check is { Holds: true, IsOfProgram: false })
        {
            return new Decision<LedgerCheck>(check);
        }

        var writes = last is null ? new Batch().Create(check) : new Batch().Replace(last, check);
        if (asks)
        {
            writes.Create(Item(check, now));
        }

        if (check.Holds && item is not null && WorkItemDecisions.Moot(item.Value, now).Value is { } settled)
        {
            writes.Replace(item, settled);
        }

        return new Decision<LedgerCheck>(check)
        {
            Writes = writes,
            Mails = asks && !IsOrganizations(check) ? [WorkItemOpening.Mail(check.ProgramId, ItemOf(check.Chain, check.Asked))] : [],
        };
    }

    /// <summary>The key of a work item about a chain.</summary>
    /// <param name="number">Counts those about the chain, from 1.</param>
    public static string ItemOf(Partition chain, int number) => Uuid5.Of($"ledger-broken|{chain}|{number}").ToString("N");

    private static WorkItem Item(LedgerCheck check, DateTimeOffset now)
    {
        const WorkItemKind Kind = WorkItemKind.LedgerBroken;
        return new WorkItem(
            check.ProgramId,
            ItemOf(check.Chain, check.Asked),
            Kind,
            new Subject.OfLedger(check.Chain),
            InstanceId: null,
            Cause(check),
            now,
            Kind.Estimate(),
            IsPersons(check) ? [.. NamesInWords.IdsIn(check.Chain.Key)] : []);
    }

    private static Phrase Cause(LedgerCheck check)
    {
        var first = check.Faults[0];
        var fault = new Phrase($"console-ledger.faults.{first.Kind}", ("number", first.Sequence));
        var chain = IsPersons(check) ? check.Chain.Key : check.Chain.ToString();
        return check.IsOfProgram && !IsOrganizations(check)
            ? new Phrase("causes.ledger-broken", ("count", check.FaultCount), ("fault", fault))
            : new Phrase("causes.ledger-broken-elsewhere", ("chain", chain), ("count", check.FaultCount), ("fault", fault));
    }

    private static bool IsPersons(LedgerCheck check) => check.Chain == Partition.Person(check.Chain.Key);

    private static bool IsOrganizations(LedgerCheck check) => check.ProgramId == MentoringProgram.OrganizationQueue;
}
