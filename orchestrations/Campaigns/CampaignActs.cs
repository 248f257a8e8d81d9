using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Campaigns;

/// <summary>What coordinators plan and do to make people want to take part (R10). The ledger knows that, never the words.</summary>
public sealed class CampaignActs(Decider decider)
{
    /// <summary>Fills an empty plan with what most campaigns do.</summary>
    /// <returns>The first of what was planned; <see cref="RefusalReason.AlreadyDone"/> where there is a plan.</returns>
    public Task<Verdict<CampaignItem>> PlanAsync(string programId, string actor, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Program(programId),
        async token =>
        {
            if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is not { Value: var program })
            {
                return new Decision<Verdict<CampaignItem>>(RefusalReason.Unknown);
            }

            if (await CountAsync(programId, token) > 0)
            {
                return new Decision<Verdict<CampaignItem>>(RefusalReason.AlreadyDone);
            }

            var plan = CampaignDecisions.Plan(program);
            return new Decision<Verdict<CampaignItem>>(plan[0])
            {
                Writes = plan.Aggregate(new Batch(), (batch, item) => batch.Create(item)),
                Notes = [new LedgerNote(actor, DecisionName.CampaignPlanned, $"program:{programId}", $"{plan.Count} items")],
            };
        },
        cancellation);

    /// <summary>Adds an item, or changes one; with another day, what reminded of the old one is not needed any more.</summary>
    /// <param name="itemId">Of the caller's, so that a repeat is known.</param>
    public Task<Verdict<CampaignItem>> SaveAsync(
        string programId, string itemId, CampaignItemDraft draft, string actor, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Program(programId),
        async token =>
        {
            if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is not { Value: var program })
            {
                return new Decision<Verdict<CampaignItem>>(RefusalReason.Unknown);
            }

            var known = await decider.Store.FindAsync(CampaignItem.KeyOf(programId, itemId), token);
            var count = await CountAsync(programId, token);
            string[] languages = [.. Languages.BuiltIn.All.Select(language => language.Tag)];
            var verdict = CampaignDecisions.Save(program, known?.Value, itemId, draft, count, languages, decider.Now);
            if (verdict.Value is not { } item)
            {
                return new Decision<Verdict<CampaignItem>>(verdict);
            }

            var writes = known is null ? new Batch().Create(item) : new Batch().Replace(known, item);
            return new Decision<Verdict<CampaignItem>>(verdict)
            {
                Writes = known is null || known.Value.Reminder == item.Reminder ? writes : await SettleAsync(writes, programId, known.Value.Reminder, token),
                Notes = [new LedgerNote(actor, DecisionName.CampaignChanged, $"program:{programId}", item.Channel.ToString())],
            };
        },
        cancellation);

    /// <summary>Ticks an item as done, or takes the tick back.</summary>
    public Task<Verdict<CampaignItem>> TickAsync(
        string programId, string itemId, bool done, string actor, CancellationToken cancellation = default) => ChangeAsync(
        programId,
        itemId,
        item => CampaignDecisions.Tick(item, done, decider.Now),
        (stored, item) => new Batch().Replace(stored, item),
        item => new LedgerNote(actor, DecisionName.CampaignTicked, $"program:{programId}", item.DoneAt is null ? "not done" : "done"),
        cancellation);

    public Task<Verdict<CampaignItem>> RemoveAsync(string programId, string itemId, string actor, CancellationToken cancellation = default) => ChangeAsync(
        programId,
        itemId,
        item => item,
        (stored, _) => new Batch().Delete(stored),
        item => new LedgerNote(actor, DecisionName.CampaignRemoved, $"program:{programId}", item.Channel.ToString()),
        cancellation);

    private Task<Verdict<CampaignItem>> ChangeAsync(
        string programId,
        string itemId,
        Func<CampaignItem, Verdict<CampaignItem>> decide,
        Func<Stored<CampaignItem>, CampaignItem, Batch> write,
        Func<CampaignItem, LedgerNote> note,
        CancellationToken cancellation) => decider.DecideAsync(
        Partition.Program(programId),
        async token =>
        {
            if (await decider.Store.FindAsync(CampaignItem.KeyOf(programId, itemId), token) is not { } stored)
            {
                return new Decision<Verdict<CampaignItem>>(RefusalReason.Unknown);
            }

            var verdict = decide(stored.Value);
            return verdict.Value is not { } item
                ? new Decision<Verdict<CampaignItem>>(verdict)
                : new Decision<Verdict<CampaignItem>>(verdict)
                {
                    Writes = await SettleAsync(write(stored, item), programId, item.Reminder, token),
                    Notes = [note(item)],
                };
        },
        cancellation);

    private Task<int> CountAsync(string programId, CancellationToken cancellation) =>
        decider.Store.CountAsync<CampaignItem>(Partition.Program(programId), cancellation: cancellation);

    private async Task<Batch> SettleAsync(Batch writes, string programId, string key, CancellationToken cancellation) =>
        await decider.Store.FindAsync(WorkItem.KeyOf(programId, key), cancellation) is { } asked
        && WorkItemDecisions.Moot(asked.Value, decider.Now).Value is { } moot
            ? writes.Replace(asked, moot)
            : writes;
}
