namespace MentorFlow.Domain.WorkItems;

public static class WorkItemDecisions
{
    /// <summary>The longest extension that one decision may grant.</summary>
    public static readonly TimeSpan LongestExtension = TimeSpan.FromDays(90);

    public static Verdict<WorkItem> Resolve(WorkItem item, Resolution resolution, string coordinator, DateTimeOffset now)
    {
        if (item.Status is not WorkItemStatus.Open)
        {
            return RefusalReason.AlreadyDone;
        }

        if (!item.Choices().Contains(resolution.Kind))
        {
            return Refusal.Invalid(new FieldError("resolution", "rules.one-of", ("choices", string.Join(", ", item.Choices()))));
        }

        if (resolution.Kind is ResolutionKind.Extend
            && (resolution.Extension is not { } extension || extension <= TimeSpan.Zero || extension > LongestExtension))
        {
            return Refusal.Invalid(new FieldError("extension", "rules.extension", ("max", (int)LongestExtension.TotalDays)));
        }

        return item with { Status = WorkItemStatus.Resolved, Resolution = resolution, ResolvedBy = coordinator, ResolvedAt = now };
    }

    public static Verdict<WorkItem> Moot(WorkItem item, DateTimeOffset now) =>
        item.Status is WorkItemStatus.Open
            ? item with { Status = WorkItemStatus.Moot, ResolvedAt = now }
            : RefusalReason.AlreadyDone;
}
