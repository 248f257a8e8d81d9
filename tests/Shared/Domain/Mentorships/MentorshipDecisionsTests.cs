using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Surveys;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Mentorships;

public sealed class MentorshipDecisionsTests
{
    private static readonly Agreement Agreement = A.Agreement(Given.Now.AddDays(7));

    [Fact]
    public void An_agreement_that_is_sent_twice_is_one_version()
    {
        var proposed = Propose(Given.Mentorship, Given.Mentee.PersonId).Value!;

        Assert.Equal(RefusalReason.AlreadyDone, Propose(proposed, Given.Mentee.PersonId).Refusal!.Reason);
    }

    [Fact]
    public void The_same_words_from_the_other_side_are_a_proposal_of_their_own()
    {
        var proposed = Propose(Given.Mentorship, Given.Mentee.PersonId).Value!;

        Assert.Equal(proposed.Agreement!.Version + 1, Propose(proposed, Given.Mentor.PersonId).Value!.Agreement!.Version);
    }

    [Fact]
    public void A_check_is_started_once_and_not_after_the_end()
    {
        var started = MentorshipDecisions.StartCheck(Given.Mentorship, SurveyKind.FitCheck).Value!;

        Assert.Equal([SurveyKind.FitCheck], started.Checks);
        Assert.Equal(RefusalReason.AlreadyDone, MentorshipDecisions.StartCheck(started, SurveyKind.FitCheck).Refusal!.Reason);
        Assert.Equal([SurveyKind.FitCheck, SurveyKind.Midpoint], MentorshipDecisions.StartCheck(started, SurveyKind.Midpoint).Value!.Checks);
        Assert.Equal(
            RefusalReason.WrongStage, MentorshipDecisions.StartCheck(started with { Stage = MentorshipStage.Ended }, SurveyKind.Midpoint).Refusal!.Reason);
    }

    private static Verdict<Mentorship> Propose(Mentorship mentorship, string personId) =>
        AgreementDecisions.Propose(mentorship, personId, Agreement, Given.Now);
}
