using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.WorkItems;

namespace MentorFlow.Orchestrations.Concerns;

/// <param name="Opening">Counts how often it was opened, from 1.</param>
public sealed record ConcernSight(string ProgramId, string ConcernId, int Opening);

/// <param name="NextAt">When it is looked at again, UTC; null when it is closed.</param>
/// <param name="Change">Of the concern: what has changed since has a higher number.</param>
public sealed record ConcernLook(DateTimeOffset? NextAt, int Change);

/// <summary>
/// Looks how a concern or a question stands, and reminds whoever is due. A step that was done before is done once: the next is due later. Where nobody in the
/// program is left to be told, the organization's queue has it until there is an answer.
/// </summary>
public sealed class LookAtConcern(Decider decider)
{
    [Function(nameof(LookAtConcern))]
    public async Task<ConcernLook> RunAsync([ActivityTrigger] ConcernSight input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var concern = await decider.DecideAsync(
            Partition.Program(input.ProgramId),
            async token => await ConcernStand.ReadAsync(decider, input.ProgramId, input.ConcernId, token) is { } stand
                ? As(ConcernDeciding.Remind(stand, decider.Now))
                : new Decision<Concern?>(null),
            cancellation);
        if (concern is null)
        {
            return new ConcernLook(NextAt: null, Change: 0);
        }

        await TellOrganizationAsync(concern, cancellation);
        return concern.Opening == input.Opening && concern.IsOpen
            ? new ConcernLook(concern.NextAt, concern.Change)
            : new ConcernLook(NextAt: null, concern.Change);
    }

    private static Decision<Concern?> As(Decision<Concern> decision) => new(decision.Outcome)
    {
        Writes = decision.Writes,
        Notes = decision.Notes,
        Signals = decision.Signals,
        Mails = decision.Mails,
    };

    private async Task TellOrganizationAsync(Concern concern, CancellationToken cancellation)
    {
        var (organization, key) = (MentoringProgram.OrganizationQueue, $"{concern.ItemKey}-{concern.Opening}");
        var known = (await decider.Store.FindAsync(WorkItem.KeyOf(organization, key), cancellation))?.Value;
        var actor = Actors.Orchestrator(InstanceIds.Concern(concern.ProgramId, concern.ConcernId, concern.Opening));
        if (concern.IsWithOrganization && known is null)
        {
            var name = (await decider.LoadAsync(MentoringProgram.KeyOf(concern.ProgramId), cancellation)).Name;
            var cause = new Phrase("causes.concern-unanswered", ("program", name));
            var item = new NewWorkItem(organization, key, concern.ItemKind, ConcernDeciding.SubjectOf(concern), InstanceId: null, cause, []);
            await decider.OpenAsync(item, actor, cancellation);
        }
        else if (!concern.IsWithOrganization && known is { Status: WorkItemStatus.Open })
        {
            await decider.DecideAsync(
                WorkItem.KeyOf(organization, key),
                item => item.Status is WorkItemStatus.Open
                    ? item with { Status = WorkItemStatus.Resolved, Resolution = new Resolution(ResolutionKind.Close), ResolvedAt = decider.Now }
                    : RefusalReason.AlreadyDone,
                item => Consequences.Of(
                    new LedgerNote(actor, DecisionName.WorkItemResolved, item.Subject.ToString(), nameof(ResolutionKind.Close))),
                cancellation);
        }
    }
}
