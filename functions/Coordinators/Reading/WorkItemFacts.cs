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
    public static async ValueTask<WorkItemFacts> OfAsync(WorkItem item, PersonNames names, Texts texts, CancellationToken cancellation) => new(
        item.ProgramId,
        item.Key,
        item.Kind.Job(),
        item.Kind,
        item.Subject.ToString(),
        await names.SayAsync(texts.Say(item.Cause), cancellation),
        await names.FindAsync(item.PersonIds, cancellation),
        item.OpenedAt,
        item.Estimate,
        item.Choices(),
        item.Status,
        item.Resolution,
        item.ResolvedBy,
        item.ResolvedAt,
        item.SnoozedUntil);
}
