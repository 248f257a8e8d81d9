using MentorFlow.Domain.WorkItems;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A work item with the names of whom it concerns, and what can be decided about it.</summary>
/// <param name="Cause">In the reader's language.</param>
public sealed record WorkItemFacts(
    string ProgramId,
    string Key,
    CoordinatorJob Job,
    WorkItemKind Kind,
    string Subject,
    string Cause,
    IReadOnlyList<PersonRef> People,
    DateTimeOffset OpenedAt,
    TimeSpan Estimate,
    IReadOnlyList<ResolutionKind> Choices,
    WorkItemStatus Status,
    Resolution? Resolution,
    string? ResolvedBy,
    DateTimeOffset? ResolvedAt,
    DateTimeOffset? SnoozedUntil)
{
    /// <summary>By when somebody was promised an answer, UTC; null for what promises none.</summary>
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>Whether that has passed.</summary>
    public bool IsLate { get; init; }

    public static ValueTask<WorkItemFacts> OfAsync(WorkItem item, PersonNames names, Texts texts, CancellationToken cancellation) =>
        OfAsync(item, names, texts, item.OpenedAt, cancellation);

    /// <param name="now">What goes out by itself is said to go out in as many days from then on.</param>
    public static async ValueTask<WorkItemFacts> OfAsync(
        WorkItem item, PersonNames names, Texts texts, DateTimeOffset now, CancellationToken cancellation) => new(
        item.ProgramId,
        item.Key,
        item.Kind.Job(),
        item.Kind,
        item.Subject.ToString(),
        await names.SayAsync(texts.Say(item.CauseAt(now)), cancellation),
        await names.FindAsync(item.PersonIds, cancellation),
        item.OpenedAt,
        item.Estimate,
        item.Choices(),
        item.Status,
        item.Resolution,
        item.ResolvedBy,
        item.ResolvedAt,
        item.SnoozedUntil)
        {
            AnswerBy = item.AnswerBy,
            IsLate = item.IsLate(now),
        };
}
