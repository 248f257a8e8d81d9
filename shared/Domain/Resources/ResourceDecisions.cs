using MentorFlow.Domain.Mentorships;

namespace MentorFlow.Domain.Resources;

/// <summary>A resource as its form or its JSON has it.</summary>
/// <param name="Link">As typed.</param>
/// <param name="Why">What it is good for, in a line.</param>
public sealed record ResourceDraft(string Title, string Link, string Why);

/// <summary>What members of a mentorship keep and pass on, and what coordinators do with the shelf; pure.</summary>
public static class ResourceDecisions
{
    public const int LongestTitle = 200;

    public const int LongestWhy = 300;

    public const int LongestReason = 300;

    /// <summary>Of one mentorship, and on the shelf of one program.</summary>
    public const int Most = 200;

    /// <param name="goalId">Empty for no goal in particular; one that is gone meanwhile is none.</param>
    /// <param name="kept">How many the mentorship has.</param>
    public static Verdict<Resource> Keep(
        Mentorship mentorship, string personId, string resourceId, ResourceDraft draft, string goalId, int kept, DateTimeOffset now)
    {
        if (!mentorship.IsMember(personId))
        {
            return RefusalReason.NotAMember;
        }

        if (!mentorship.IsOpen)
        {
            return RefusalReason.WrongStage;
        }

        var errors = Check(draft, kept);
        return errors.Count > 0
            ? Refusal.Invalid(errors)
            : new Resource(
                mentorship.ProgramId,
                mentorship.MentorshipId,
                resourceId,
                draft.Title.Trim(),
                new Uri(draft.Link.Trim()),
                draft.Why.Trim(),
                mentorship.Goals?.FirstOrDefault(goal => goal.GoalId == goalId)?.GoalId,
                personId,
                now);
    }

    /// <summary>Who added it passes it on to all participants of the program, once; what a coordinator took away does not come back.</summary>
    /// <param name="known">What is on the shelf of it already; null for nothing.</param>
    /// <param name="shelved">How many stand on the shelf.</param>
    public static Verdict<ShelfItem> Share(Resource resource, ShelfItem? known, string personId, int shelved, DateTimeOffset now) =>
        resource.AddedBy != personId ? RefusalReason.NotAMember
        : known is { RemovedAt: null } ? RefusalReason.AlreadyDone
        : known is not null || shelved >= Most ? RefusalReason.WrongStage
        : new ShelfItem(resource.ProgramId, resource.ResourceId, resource.Title, resource.Link, resource.Why, personId, now);

    /// <summary>A coordinator puts something on the shelf.</summary>
    /// <param name="itemId">A UUID: the same one again is a repeat.</param>
    /// <param name="known">As above.</param>
    /// <param name="shelved">As above.</param>
    public static Verdict<ShelfItem> Shelve(
        string programId, string itemId, ResourceDraft draft, ShelfItem? known, int shelved, DateTimeOffset now)
    {
        if (known is not null)
        {
            return RefusalReason.AlreadyDone;
        }

        var errors = Check(draft, shelved);
        return errors.Count > 0
            ? Refusal.Invalid(errors)
            : new ShelfItem(programId, itemId, draft.Title.Trim(), new Uri(draft.Link.Trim()), draft.Why.Trim(), AddedBy: null, now);
    }

    /// <summary>A coordinator takes something off the shelf and says why; who passed it on reads the reason.</summary>
    public static Verdict<ShelfItem> Remove(ShelfItem item, string reason, DateTimeOffset now) =>
        item.RemovedAt is not null ? RefusalReason.AlreadyDone
        : string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason
            ? Refusal.Invalid(new FieldError("reason", "rules.some-words", ("max", LongestReason)))
            : item with { RemovedAt = now, RemovedBecause = reason.Trim() };

    private static List<FieldError> Check(ResourceDraft draft, int count)
    {
        var errors = new List<FieldError>();
        Require(!string.IsNullOrWhiteSpace(draft.Title) && draft.Title.Length <= LongestTitle, "title", "rules.some-words", ("max", LongestTitle));
        Require(EvidenceRules.IsLink(draft.Link.Trim()), "link", "rules.goal-link", ("max", EvidenceRules.LongestLink));
        Require(!string.IsNullOrWhiteSpace(draft.Why) && draft.Why.Length <= LongestWhy, "why", "rules.some-words", ("max", LongestWhy));
        Require(count < Most, "title", "rules.at-most", ("max", Most));
        return errors;

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }
}
