using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Stories;

/// <summary>What somebody wants to tell, as they sent it.</summary>
/// <param name="Consents">Whether they agree that it is shown to people who are invited.</param>
/// <param name="IsPublic">Whether they agree that anybody may read it.</param>
public sealed record StoryDraft(string Text, StoryName? Name, string Language, bool Consents, bool IsPublic = false);

/// <summary>A member of the mentorship that the story is about.</summary>
public sealed record StoryTeller(string ProgramId, string MentorshipId, string PersonId, ProgramRole Role);

/// <summary>From a draft to a story that is shown; pure.</summary>
public static class StoryDecisions
{
    public static IReadOnlyList<FieldError> Check(StoryDraft draft)
    {
        var errors = new List<FieldError>();
        if (draft.Text.Length == 0)
        {
            errors.Add(new FieldError("text", "rules.not-empty"));
        }
        else if (draft.Text.Length > Story.LongestText)
        {
            errors.Add(new FieldError("text", "rules.too-long", ("max", Story.LongestText)));
        }

        if (draft.Name is null)
        {
            errors.Add(new FieldError("name", "rules.choose-one"));
        }

        if (!draft.Consents)
        {
            errors.Add(new FieldError("consent", "rules.story-consent"));
        }

        return errors;
    }

    /// <summary>Writes a story, or writes it again: what was approved is read again, too.</summary>
    /// <param name="before">Null for the first.</param>
    /// <param name="teller">Who tells it.</param>
    public static Verdict<Story> Write(Story? before, StoryTeller teller, StoryDraft draft, DateTimeOffset now)
    {
        var errors = Check(draft);
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        return before is { Stage: not StoryStage.HandedBack } && IsAlike(before, draft)
            ? RefusalReason.AlreadyDone
            : new Story(
                teller.ProgramId,
                teller.MentorshipId,
                teller.PersonId,
                teller.Role,
                draft.Text,
                draft.Language,
                draft.Name!.Value,
                now,
                (before?.Version ?? 0) + 1)
            {
                IsPublic = draft.IsPublic,
            };
    }

    private static bool IsAlike(Story before, StoryDraft draft) =>
        (before.Text, before.Name, before.Language, before.IsPublic) == (draft.Text, draft.Name, draft.Language, draft.IsPublic);

    /// <summary>A coordinator lets it be shown.</summary>
    public static Verdict<Story> Approve(Story story) =>
        story.Stage is StoryStage.Offered ? story with { Stage = StoryStage.Approved, Answer = null } : RefusalReason.AlreadyDone;

    /// <summary>A coordinator asks for a change.</summary>
    /// <param name="answer">In their words, for the writer; null for none.</param>
    public static Verdict<Story> HandBack(Story story, string? answer) =>
        story.Stage is StoryStage.HandedBack ? RefusalReason.AlreadyDone : story with { Stage = StoryStage.HandedBack, Answer = answer };
}
