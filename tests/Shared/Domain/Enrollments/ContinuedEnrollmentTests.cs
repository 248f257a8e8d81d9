using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Enrollments;

/// <summary>People who come with a mentorship that began elsewhere.</summary>
public sealed class ContinuedEnrollmentTests
{
    private static readonly Consent Consent = new(Consent.CurrentText, Given.Now.AddDays(-10));

    [Fact]
    public void Somebody_new_is_in_a_mentorship_at_once_and_asked_whether_they_agree()
    {
        var enrollment = Continue(known: null).Value!;

        Assert.Equal((EnrollmentStage.Matched, Enrollment.Pairs, 1), (enrollment.Stage, enrollment.InvitedBecause, enrollment.Invitation));
        Assert.True(enrollment.AwaitsConsent);
        Assert.False(EnrollmentDecisions.AnswerInvitation(enrollment, accepted: true, Given.Now).Value!.AwaitsConsent);
    }

    [Theory]
    [InlineData(EnrollmentStage.Invited)]
    [InlineData(EnrollmentStage.Accepted)]
    [InlineData(EnrollmentStage.InTraining)]
    public void Somebody_on_the_way_in_goes_on_from_there_by_another_invitation(EnrollmentStage stage)
    {
        var known = Given.Mentee with { Stage = stage, Consent = stage is EnrollmentStage.Invited ? null : Consent };

        var enrollment = Continue(known).Value!;

        Assert.Equal((EnrollmentStage.Matched, 2, known.Consent), (enrollment.Stage, enrollment.Invitation, enrollment.Consent));
        Assert.Equal(known.Consent is null, enrollment.AwaitsConsent);
    }

    [Fact]
    public void Somebody_in_the_pool_is_asked_nothing_and_somebody_in_a_mentorship_stays_as_they_are()
    {
        var ready = Continue(Given.Mentee with { Stage = EnrollmentStage.Ready, Consent = Consent }).Value!;

        Assert.Equal((EnrollmentStage.Matched, 1, "import"), (ready.Stage, ready.Invitation, ready.InvitedBecause));
        Assert.Equal(RefusalReason.AlreadyDone, Continue(Given.Mentee).Refusal!.Reason);
    }

    [Fact]
    public void Somebody_whose_part_is_over_comes_again_and_is_asked_again()
    {
        var known = Given.Mentee with { Stage = EnrollmentStage.Completed, Consent = Consent, Profile = A.Profile(ProgramRole.Mentee) };

        var enrollment = Continue(known).Value!;

        Assert.Equal((2, known.Profile), (enrollment.Invitation, enrollment.Profile));
        Assert.True(enrollment.AwaitsConsent);
    }

    [Fact]
    public void After_the_mentorship_who_never_had_a_profile_is_invited_like_everybody()
    {
        var after = After(Continue(known: null).Value!);

        Assert.Equal((EnrollmentStage.Invited, 2, Given.Now), (after.Stage, after.Invitation, after.CreatedAt));
    }

    [Fact]
    public void Who_is_prepared_goes_back_into_the_pool()
    {
        var prepared = Continue(known: null).Value! with
        {
            Profile = A.Profile(ProgramRole.Mentee),
            Training = TrainingRecord.Empty with { PassedAt = Given.Now },
        };

        Assert.Equal(EnrollmentStage.Ready, After(prepared).Stage);
        Assert.Equal(EnrollmentStage.Invited, After(prepared with { Training = null }).Stage);
        Assert.Equal(EnrollmentStage.Ready, After(Given.Mentee).Stage);
        Assert.Equal(
            EnrollmentStage.Completed,
            EnrollmentDecisions.AfterMentorship(Continue(known: null).Value!, EnrollmentStage.Completed, training: true, Given.Now).Stage);
    }

    private static Enrollment After(Enrollment enrollment) =>
        EnrollmentDecisions.AfterMentorship(enrollment, EnrollmentStage.Ready, training: true, Given.Now);

    private static Verdict<Enrollment> Continue(Enrollment? known) =>
        EnrollmentDecisions.Continue(known, A.ProgramId, Given.Mentee.PersonId, ProgramRole.Mentee, Given.Now);
}
