namespace MentorFlow.Domain.WorkItems;

public static class WorkItemDecisions
{
    /// <summary>The longest extension that one decision may grant.</summary>
    public static readonly TimeSpan LongestExtension = TimeSpan.FromDays(90);

    /// <summary>Whatever waits for a coordinator does not wait for longer than a month without being seen.</summary>
    public static readonly TimeSpan LongestSnooze = TimeSpan.FromDays(31);

    public static Verdict<WorkItem> Resolve(WorkItem item, Resolution resolution, string coordinator, DateTimeOffset now)
    {
        if (item.Status is not WorkItemStatus.Open)
        {
            return RefusalReason.AlreadyDone;
        }

        if (item.Subject is Subject.OfConcern)
        {
            return Refusal.Invalid(new FieldError("resolution", "rules.on-its-page"));
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

    /// <summary>Puts an item off to a day; what waits for it goes on waiting.</summary>
    public static Verdict<WorkItem> Snooze(WorkItem item, DateTimeOffset until, DateTimeOffset now) => item switch
    {
        { Status: not WorkItemStatus.Open } => RefusalReason.AlreadyDone,
        { Subject: Subject.OfConcern } => Refusal.Invalid(new FieldError("until", "rules.not-put-off")),
        _ when until <= now || until > now + LongestSnooze => Refusal.Invalid(new FieldError("until", "rules.snooze", ("max", (int)LongestSnooze.TotalDays))),
        _ => item with { SnoozedUntil = until },
    };

    public static Verdict<WorkItem> Moot(WorkItem item, DateTimeOffset now) =>
        item.Status is WorkItemStatus.Open
            ? item with { Status = WorkItemStatus.Moot, ResolvedAt = now }
            : RefusalReason.AlreadyDone;
}
