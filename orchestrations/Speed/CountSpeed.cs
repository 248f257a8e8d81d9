using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.WorkItems;

namespace MentorFlow.Orchestrations.Speed;

/// <summary>Counts those who said that they come to an event; of too few a coordinator hears while it can still be called off. Safe to repeat.</summary>
public sealed class CountSpeed(Decider decider)
{
    /// <returns>Whether there were too few.</returns>
    [Function(nameof(CountSpeed))]
    public Task<bool> RunAsync([ActivityTrigger] SpeedKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(input.ProgramId),
            async token =>
            {
                var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), token);
                var held = await decider.LoadAsync(SpeedEvent.KeyOf(input.ProgramId, input.Number), token);
                var seats = await decider.Store.SpeedSeatsAsync(input.ProgramId, input.Number, token);
                var known = await decider.Store.FindAsync(SpeedItems.KeyOf(held), token);
                return !SpeedDecisions.AreTooFew(program.Form, held, seats) ? new Decision<bool>(false)
                    : known is not null ? new Decision<bool>(true)
                    : SpeedItems.Open(held, seats.Count(seat => seat.IsComing(held) is true), decider.Now);
            },
            cancellation);
}

/// <summary>What a coordinator is asked about an event; pure.</summary>
internal static class SpeedItems
{
    /// <summary>One item a date of the event.</summary>
    public static Key<WorkItem> KeyOf(SpeedEvent held) => WorkItem.KeyOf(held.ProgramId, NameOf(held));

    /// <param name="coming">How many said that they come.</param>
    public static Decision<bool> Open(SpeedEvent held, int coming, DateTimeOffset now)
    {
        const WorkItemKind Kind = WorkItemKind.SpeedTooFew;
        var instance = InstanceIds.Speed(held.ProgramId, held.Number);
        var about = new Subject.OfInstance(instance);
        var cause = new Phrase("causes.speed-too-few", ("count", coming), ("date", DateOnly.FromDateTime(held.At.UtcDateTime)));
        var item = new WorkItem(held.ProgramId, NameOf(held), Kind, about, InstanceId: null, cause, now, Kind.Estimate(), []);
        return new Decision<bool>(true)
        {
            Writes = new Batch().Create(item),
            Notes = [new LedgerNote(Actors.Orchestrator(instance), DecisionName.WorkItemOpened, about.ToString(), Kind.ToString(), item)],
            Mails = [WorkItemOpening.Mail(held.ProgramId, item.Key)],
        };
    }

    /// <summary>Takes the item out of the queue: the event was moved or called off, or is over.</summary>
    /// <param name="item">Null where there is none.</param>
    public static Decision<bool> Settle(Stored<WorkItem>? item, DateTimeOffset now) =>
        item is null || WorkItemDecisions.Moot(item.Value, now).Value is not { } moot
            ? new Decision<bool>(false)
            : new Decision<bool>(true)
            {
                Writes = new Batch().Replace(item, moot),
                Notes = [new LedgerNote(Actors.System, DecisionName.WorkItemMoot, moot.Subject.ToString(), moot.Kind.ToString())],
            };

    private static string NameOf(SpeedEvent held) => $"speed-{held.Number}-{held.At.UtcTicks}";
}
