using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Campaigns;

public sealed class CampaignDecisionTests
{
    private static readonly DateTimeOffset Now = TestApp.Start;

    private static MentoringProgram Program => ProgramDefinitionRules.Check(A.Program(Now), Now).Value! with { Status = ProgramStatus.Running };

    [Fact]
    public void The_usual_plan_keeps_to_the_time_of_recruitment_and_to_workdays()
    {
        var plan = CampaignDecisions.Plan(Program);

        Assert.All(plan, item =>
        {
            Assert.InRange(item.On, new DateOnly(2027, 1, 4), new DateOnly(2027, 2, 1));
            Assert.DoesNotContain(item.On.DayOfWeek, (DayOfWeek[])[DayOfWeek.Saturday, DayOfWeek.Sunday]);
        });
        Assert.Equal(plan.Count, plan.Select(item => item.ItemId).Distinct().Count());
    }

    [Theory]
    [InlineData("newsletter", "sign-up:newsletter")]
    [InlineData("manager-talk", "sign-up:manager-talk")]
    [InlineData("ambassador-0123456789ab", "sign-up:ambassador:0123456789ab")]
    [InlineData("ambassador-x", null)]
    [InlineData("Newsletter", null)]
    [InlineData("", null)]
    public void A_link_is_spelled_in_one_way(string name, string? because) => Assert.Equal(because, JoinChannel.Parse(name)?.Because);

    [Fact]
    public void Every_means_has_a_link_of_its_own() => Assert.All(
        Enum.GetValues<CampaignChannel>(), channel => Assert.Equal(channel, JoinChannel.Parse(JoinChannel.Of(channel).Name)!.Channel));

    [Theory]
    [InlineData(EnrollmentStage.Planned, true)]
    [InlineData(EnrollmentStage.Invited, true)]
    [InlineData(EnrollmentStage.Declined, true)]
    [InlineData(EnrollmentStage.Left, true)]
    [InlineData(EnrollmentStage.Completed, true)]
    [InlineData(EnrollmentStage.Accepted, false)]
    [InlineData(EnrollmentStage.Matched, false)]
    [InlineData(EnrollmentStage.Waitlisted, false)]
    public void A_yes_brings_in_whoever_does_not_take_part(EnrollmentStage stage, bool joins)
    {
        var known = new Enrollment("growth", "p1", ProgramRole.Mentor, "import", Now.AddDays(-90), stage);

        var joined = SignUpDecisions.Join(known, "growth", "p1", ProgramRole.Mentee, "sign-up:chat", Now);

        Assert.Equal(joins, joined.Value is { Stage: EnrollmentStage.Accepted, Role: ProgramRole.Mentee, Consent: not null });
        Assert.Equal(joins ? null : RefusalReason.AlreadyDone, joined.Refusal?.Reason);
    }

    [Fact]
    public void A_sponsor_is_reminded_once_of_each_day_and_not_of_what_is_done()
    {
        var commitment = new SponsorCommitment(SponsorAct.OpensLaunch, new DateOnly(2027, 1, 10));
        var week = TimeSpan.FromDays(7);

        Assert.Null(SponsorDecisions.Remind(Program, known: null, commitment, new DateOnly(2027, 1, 2), week));
        var reminded = SponsorDecisions.Remind(Program, known: null, commitment, new DateOnly(2027, 1, 3), week);
        Assert.Equal(commitment.By, reminded!.RemindedFor);
        Assert.Null(SponsorDecisions.Remind(Program, reminded, commitment, new DateOnly(2027, 1, 4), week));
        Assert.NotNull(SponsorDecisions.Remind(Program, reminded, commitment with { By = new DateOnly(2027, 1, 9) }, new DateOnly(2027, 1, 4), week));
        Assert.Null(SponsorDecisions.Remind(Program, reminded with { RemindedFor = null, DoneAt = Now }, commitment, new DateOnly(2027, 1, 4), week));
        Assert.False(SponsorDecisions.IsOverdue(reminded, commitment, commitment.By));
        Assert.True(SponsorDecisions.IsOverdue(reminded, commitment, commitment.By.AddDays(1)));
    }

    [Fact]
    public void A_policy_whose_questions_do_not_end_in_silence_is_refused()
    {
        var policy = ProgramPolicy.Default with
        {
            Campaign = CampaignPolicy.Default with { SponsorAhead = TimeSpan.Zero, BriefAfter = TimeSpan.FromDays(900), MostNominations = -1 },
        };

        Assert.Equal(
            ["policy.campaign.briefAfter", "policy.campaign.mostNominations", "policy.campaign.sponsorAhead"],
            PolicyRules.Check(policy).Select(error => error.Field).Order());
    }
}
