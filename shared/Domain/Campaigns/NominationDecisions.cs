using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Campaigns;

/// <summary>A nomination as its form sends it.</summary>
/// <param name="NominationId">A UUID that the form made.</param>
/// <param name="PersonIds">Who is called as was typed: none, one, or people who share a name.</param>
public sealed record NominationDraft(string NominationId, IReadOnlyList<string> PersonIds, ProgramRole? Role, string Why);

/// <summary>How somebody is named and asked; pure.</summary>
public static class NominationDecisions
{
    /// <summary>For how long what somebody named counts towards the most in a month.</summary>
    public static readonly TimeSpan Month = TimeSpan.FromDays(30);

    /// <param name="from">Who names somebody; null for nobody in the program.</param>
    /// <param name="known">What the same form made before; null the first time.</param>
    /// <param name="recent">Person ids of those whom they have named within a month.</param>
    public static Verdict<Nomination> Nominate(
        MentoringProgram program, Enrollment? from, Nomination? known, NominationDraft draft, IReadOnlyList<string> recent, DateTimeOffset now)
    {
        if (from is not { Consent: not null } || from.Stage is EnrollmentStage.Left or EnrollmentStage.Declined)
        {
            return RefusalReason.NotAMember;
        }

        if (known is not null)
        {
            return RefusalReason.AlreadyDone;
        }

        if (SignUpDecisions.ObstacleOf(program, now) is not null)
        {
            return RefusalReason.WrongStage;
        }

        var policy = program.Policy.Campaign;
        var why = draft.Why.ReplaceLineEndings("\n").Trim();
        var errors = new List<FieldError>();
        Require(draft.PersonIds.Count > 0, "who", "rules.somebody-known");
        Require(draft.PersonIds.Count < 2, "who", "rules.several-called");
        Require(draft.PersonIds is not [var self] || self != from.PersonId, "who", "rules.not-yourself");
        Require(draft.PersonIds is not [var named] || !recent.Contains(named), "who", "rules.asked-lately");
        Require(draft.Role is { } role && program.Uses(role), "role", "rules.choose-one");
        Require(why.Length is > 0 and <= Nomination.LongestWhy, "why", "rules.some-words", ("max", Nomination.LongestWhy));
        Require(errors.Count > 0 || recent.Count < policy.MostNominations, "who", "rules.nominations-a-month", ("max", policy.MostNominations));
        return errors.Count > 0
            ? Refusal.Invalid(errors)
            : new Nomination(
                program.ProgramId,
                draft.NominationId,
                from.PersonId,
                draft.PersonIds[0],
                draft.Role!.Value,
                why,
                now,
                now + policy.Nomination.Patience);

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }

    /// <param name="tells">Whether the one who named them may know of the yes.</param>
    public static Verdict<Nomination> Answer(Nomination nomination, string personId, bool accepted, bool tells, DateTimeOffset now) =>
        nomination.PersonId != personId ? RefusalReason.NotAMember
        : !nomination.CanAnswer(now) ? RefusalReason.WrongStage
        : nomination with { Stage = accepted ? NominationStage.Joined : NominationStage.Closed, Tells = accepted && tells };

    /// <summary>Nobody has answered in time; an answer that came at the last moment counts.</summary>
    public static Verdict<Nomination> Lapse(Nomination nomination) =>
        nomination.Stage is NominationStage.Asked ? nomination with { Stage = NominationStage.Closed } : RefusalReason.AlreadyDone;

    /// <summary>What the one who named somebody may know: that they joined where they want it told, and else no more than that the time is over.</summary>
    public static NominationNews NewsFor(Nomination nomination, DateTimeOffset now) =>
        nomination is { Stage: NominationStage.Joined, Tells: true } ? NominationNews.Joined
        : now < nomination.AnswerBy ? NominationNews.Asked
        : NominationNews.Over;
}

/// <summary>What is told of a nomination to who made it.</summary>
public enum NominationNews
{
    Asked,
    Joined,
    Over,
}
