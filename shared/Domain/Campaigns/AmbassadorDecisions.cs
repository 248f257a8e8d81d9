using MentorFlow.Domain.Enrollments;

namespace MentorFlow.Domain.Campaigns;

/// <summary>How somebody becomes an ambassador, and stops being one; pure.</summary>
public static class AmbassadorDecisions
{
    /// <summary>A coordinator asks; who said no before, or stopped, is not asked again: they can volunteer.</summary>
    /// <param name="enrollment">Null for somebody without a part in the program.</param>
    /// <param name="newId">Of the link that they would get.</param>
    public static Verdict<Ambassador> Ask(Enrollment? enrollment, Ambassador? known, string newId, DateTimeOffset now) =>
        enrollment is not { IsOpen: true, Consent: not null } ? RefusalReason.NotAMember
        : known is not null ? RefusalReason.AlreadyDone
        : new Ambassador(enrollment.ProgramId, enrollment.PersonId, newId, now);

    /// <summary>Somebody says yes, whether they were asked or not; the link that they had before works again.</summary>
    public static Verdict<Ambassador> Agree(Enrollment? enrollment, Ambassador? known, string newId, DateTimeOffset now) =>
        enrollment is not { IsOpen: true, Consent: not null } ? RefusalReason.NotAMember
        : known is { Stage: AmbassadorStage.Active } ? RefusalReason.AlreadyDone
        : (known ?? new Ambassador(enrollment.ProgramId, enrollment.PersonId, newId, now)) with
        {
            Stage = AmbassadorStage.Active,
            AgreedAt = now,
            EndedAt = null,
        };

    /// <summary>Says no to the question, or stops, at any time and without a reason: the link leads nowhere from then on.</summary>
    public static Verdict<Ambassador> Stop(Ambassador ambassador, DateTimeOffset now) => ambassador.Stage switch
    {
        AmbassadorStage.Asked => ambassador with { Stage = AmbassadorStage.Declined, EndedAt = now },
        AmbassadorStage.Active => ambassador with { Stage = AmbassadorStage.Stopped, EndedAt = now },
        _ => RefusalReason.AlreadyDone,
    };
}
