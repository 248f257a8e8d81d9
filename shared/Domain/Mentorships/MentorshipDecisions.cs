using MentorFlow.Domain.Surveys;

namespace MentorFlow.Domain.Mentorships;

/// <summary>What may happen to a mentorship; pure, as all decisions.</summary>
public static class MentorshipDecisions
{
    /// <summary>Proposes an agreement and signs it for the proposer; the other members sign the same version or propose another.</summary>
    public static Verdict<Mentorship> ProposeAgreement(Mentorship mentorship, string personId, Agreement agreement, DateTimeOffset now)
    {
        if (Refuse(mentorship, personId) is { } refusal)
        {
            return refusal;
        }

        var errors = AgreementRules.Check(agreement, now);
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        // A second click sends the same words again; a new version would take the partner's signature back.
        if (mentorship.Agreement is { } current
            && current with { Version = 0 } == agreement with { Version = 0 }
            && mentorship.Signatures?.ContainsKey(personId) == true)
        {
            return RefusalReason.AlreadyDone;
        }

        return mentorship with
        {
            Agreement = agreement with { Version = (mentorship.Agreement?.Version ?? 0) + 1 },
            Signatures = new Dictionary<string, DateTimeOffset> { [personId] = now },
        };
    }

    /// <param name="version">The version the person saw: nobody signs what changed meanwhile.</param>
    public static Verdict<Mentorship> SignAgreement(Mentorship mentorship, string personId, int version, DateTimeOffset now)
    {
        if (Refuse(mentorship, personId) is { } refusal)
        {
            return refusal;
        }

        if (mentorship.Agreement is null)
        {
            return RefusalReason.WrongStage;
        }

        if (mentorship.Agreement.Version != version)
        {
            return Refusal.Invalid(new FieldError("version", "rules.agreement-changed"));
        }

        if (mentorship.Signatures?.ContainsKey(personId) == true)
        {
            return RefusalReason.AlreadyDone;
        }

        return mentorship with
        {
            Signatures = new Dictionary<string, DateTimeOffset>(mentorship.Signatures ?? new Dictionary<string, DateTimeOffset>()) { [personId] = now },
        };
    }

    public static Verdict<Mentorship> SetGoals(Mentorship mentorship, string personId, IReadOnlyList<Goal> goals, DateOnly today)
    {
        if (Refuse(mentorship, personId) is { } refusal)
        {
            return refusal;
        }

        var errors = GoalRules.Check(goals, today);
        return errors.Count > 0 ? Refusal.Invalid(errors) : mentorship with { Goals = goals };
    }

    public static Verdict<Mentorship> MoveTo(Mentorship mentorship, MentorshipStage stage) =>
        mentorship.Stage == stage ? RefusalReason.AlreadyDone
        : mentorship.IsOpen ? mentorship with { Stage = stage }
        : RefusalReason.WrongStage;

    /// <summary>A check is asked once.</summary>
    public static Verdict<Mentorship> StartCheck(Mentorship mentorship, SurveyKind kind) =>
        !mentorship.IsOpen ? RefusalReason.WrongStage
        : mentorship.Checks?.Contains(kind) == true ? RefusalReason.AlreadyDone
        : mentorship with { Checks = [.. mentorship.Checks ?? [], kind] };

    /// <summary>Ends it kindly; the reason is kept as a kind, never as a person's fault.</summary>
    public static Verdict<Mentorship> End(Mentorship mentorship, EndReason because, DateTimeOffset now) =>
        mentorship.IsOpen
            ? mentorship with
            {
                Stage = because is EndReason.Completed ? MentorshipStage.Closed : MentorshipStage.Ended,
                EndedBecause = because,
                EndedAt = now,
                PausedAt = null,
            }
            : RefusalReason.AlreadyDone;

    public static Verdict<Mentorship> Pause(Mentorship mentorship, DateTimeOffset now) =>
        !mentorship.IsOpen ? RefusalReason.WrongStage
        : mentorship.PausedAt is not null ? RefusalReason.AlreadyDone
        : mentorship with { PausedAt = now };

    /// <summary>Lets the clocks run again; the end moves by the span of the pause.</summary>
    public static Verdict<Mentorship> Resume(Mentorship mentorship, DateTimeOffset now) =>
        mentorship.PausedAt is { } since
            ? mentorship with { PausedAt = null, Ends = mentorship.Ends + (now - since) }
            : RefusalReason.AlreadyDone;

    private static Refusal? Refuse(Mentorship mentorship, string personId) =>
        !mentorship.IsMember(personId) ? new Refusal(RefusalReason.NotAMember, [])
        : !mentorship.IsOpen ? new Refusal(RefusalReason.WrongStage, [])
        : null;
}
