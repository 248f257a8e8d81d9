using System.Globalization;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.WorkItems;

/// <summary>Keeps what decisions took, and says when a program takes too much of its coordinators.</summary>
public sealed class WorkLoadActs(Decider decider)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    /// <summary>Counts how long a decision took that was made just now. Safe to repeat: an item is counted once.</summary>
    /// <param name="took">From opening the item to deciding, without idle time.</param>
    /// <returns>Whether it was counted.</returns>
    public Task<bool> CountAsync(string programId, string key, TimeSpan took, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Program(programId),
        async token =>
        {
            if (await decider.Store.FindAsync(WorkItem.KeyOf(programId, key), token) is not { } item
                || item.Value is not { Status: WorkItemStatus.Resolved, IsMeasured: false, ResolvedAt: { } decided }
                || decider.Now - decided > Fresh)
            {
                return new Decision<bool>(false);
            }

            var monday = MeasuredWeek.MondayOf(decided, await ZoneOfAsync(programId, token));
            var week = await decider.Store.FindAsync(MeasuredWeek.KeyOf(programId, monday), token);
            var counted = (week?.Value ?? new MeasuredWeek(programId, monday, [])).With(item.Value, took);
            var writes = new Batch().Replace(item, item.Value with { IsMeasured = true });
            return new Decision<bool>(true) { Writes = week is null ? writes.Create(counted) : writes.Replace(week, counted) };
        },
        cancellation);

    /// <summary>Opens the item that says so, once for weeks in a row.</summary>
    /// <param name="target">Minutes a week for 25 people.</param>
    /// <returns>Whether it is new.</returns>
    public Task<bool> AlarmAsync(string programId, WorkOverTarget over, int target, CancellationToken cancellation = default)
    {
        var key = $"work-over-{over.Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        var cause = new Phrase(
            "causes.work-over-target",
            ("minutes", over.Minutes),
            ("target", target),
            ("kind", over.Driver),
            ("change", new Phrase($"causes.work-change.{over.Driver.Job()}")));
        return decider.OpenAsync(
            new NewWorkItem(
                programId, key, WorkItemKind.WorkOverTarget, new Subject.OfInstance($"work:{programId}:{key}"), InstanceId: null, cause, PersonIds: []),
            Actors.System,
            cancellation);
    }

    private async Task<string> ZoneOfAsync(string programId, CancellationToken cancellation) =>
        await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is { Value.Zone: var zone } ? zone : "Etc/UTC";
}
