using System.Globalization;
using MentorFlow.Domain.Video;

namespace MentorFlow.Domain.Mentorships;

/// <summary>Feedback as its form sends it.</summary>
/// <param name="FeedbackId">A UUID that the form made.</param>
/// <param name="ToId">To whom; empty where there is one other member only.</param>
/// <param name="Topic">Null where none was chosen.</param>
/// <param name="Link">As typed; empty for none.</param>
/// <param name="ToldOn">As typed, ISO 8601; empty for none.</param>
public sealed record FeedbackDraft(
    string FeedbackId, string ToId, FeedbackTopic? Topic, string WentWell, string TryNext, string Link, string ToldOn);

/// <summary>What members of a mentorship may tell each other about working together; pure.</summary>
public static class FeedbackDecisions
{
    public const int LongestText = 2000;

    /// <param name="known">What the same form gave before; null when it is the first time.</param>
    /// <param name="today">Where the giver lives.</param>
    public static Verdict<Feedback> Give(
        Mentorship mentorship, Feedback? known, string personId, FeedbackDraft draft, DateOnly today, DateTimeOffset now)
    {
        if (!mentorship.IsMember(personId))
        {
            return RefusalReason.NotAMember;
        }

        if (known is not null)
        {
            return RefusalReason.AlreadyDone;
        }

        // Who has parted is written to no more.
        if (!mentorship.IsAlive)
        {
            return RefusalReason.WrongStage;
        }

        var to = mentorship.Others(personId).ToList() is [var only] ? only.PersonId
            : mentorship.Others(personId).FirstOrDefault(member => member.PersonId == draft.ToId)?.PersonId;
        var link = draft.Link.Length == 0 ? null : MeetingLink.Parse(draft.Link);
        var told = DateOnly.TryParseExact(draft.ToldOn, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        var errors = new List<FieldError>();
        Require(to is not null, "to", "rules.choose-one");
        Require(draft.Topic is not null, "topic", "rules.choose-one");
        Require(draft.WentWell.Length <= LongestText, "wentWell", "rules.too-long", ("max", LongestText));
        Require(draft.TryNext.Length <= LongestText, "tryNext", "rules.too-long", ("max", LongestText));
        Require(draft.Link.Length == 0 || link is not null, "link", MeetingLink.Rule);
        Require(draft.ToldOn.Length == 0 || told <= today, "toldOn", "rules.not-ahead");
        Require(draft.WentWell.Length + draft.TryNext.Length + draft.Link.Length + draft.ToldOn.Length > 0, "wentWell", "rules.some-feedback");
        return errors.Count > 0
            ? Refusal.Invalid(errors)
            : new Feedback(
                mentorship.ProgramId,
                mentorship.MentorshipId,
                draft.FeedbackId,
                personId,
                to!,
                draft.Topic!.Value,
                draft.WentWell,
                draft.TryNext,
                link,
                told,
                now);

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }

    /// <summary>The receiver says thanks, once.</summary>
    public static Verdict<Feedback> Thank(Feedback feedback, string personId, DateTimeOffset now) =>
        feedback.ToId != personId ? RefusalReason.NotAMember
        : feedback.ThankedAt is not null ? RefusalReason.AlreadyDone
        : feedback with { ThankedAt = now };

    /// <summary>The receiver asks back; the latest question stands.</summary>
    public static Verdict<Feedback> AskBack(Feedback feedback, string personId, string question) =>
        feedback.ToId != personId ? RefusalReason.NotAMember
        : question.Length is 0 or > LongestText ? Refusal.Invalid(new FieldError("question", "rules.some-words", ("max", LongestText)))
        : feedback.Question == question ? RefusalReason.AlreadyDone
        : feedback with { Question = question };
}
