using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Surveys;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Mentorships;

public sealed class MilestonesTests
{
    // Of 180 days, 20 have passed.
    private static readonly Mentorship Pair = Given.Mentorship;

    [Fact]
    public void Reviews_come_at_a_third_the_middle_and_two_thirds_of_the_planned_time()
    {
        var reviews = Milestones.Of(Pair, ReviewPolicy.Default, Given.Now).Where(milestone => milestone.Kind is MilestoneKind.Review);

        Assert.Equal([(1, 60), (2, 90), (3, 120)], reviews.Select(review => (review.Number, (int)(review.At - Pair.CreatedAt).TotalDays)));
    }

    [Fact]
    public void What_has_passed_when_a_pair_comes_is_not_caught_up_with_and_numbers_begin_at_one()
    {
        var left = Milestones.Of(Pair, ReviewPolicy.Default, Pair.CreatedAt.AddDays(100));

        Assert.Equal(
            [(MilestoneKind.Review, 1), (MilestoneKind.Feedback, 1), (MilestoneKind.MentorPulse, 1)],
            left.Select(milestone => (milestone.Kind, milestone.Number)));
    }

    [Fact]
    public void Where_nobody_is_a_mentor_no_mentor_is_asked()
    {
        var peers = Pair with { Members = [.. Pair.Members.Select(member => member with { Role = ProgramRole.Peer })] };

        Assert.DoesNotContain(Milestones.Of(peers, ReviewPolicy.Default, Given.Now), milestone => milestone.Kind is MilestoneKind.MentorPulse);
    }

    [Fact]
    public void A_year_is_celebrated_where_there_is_one()
    {
        Assert.DoesNotContain(Milestones.Of(Pair, ReviewPolicy.Default, Given.Now), milestone => milestone.Kind is MilestoneKind.Year);
        Assert.Contains(
            Milestones.Of(Pair with { Ends = Pair.CreatedAt.AddYears(2) }, ReviewPolicy.Default, Given.Now),
            milestone => milestone.Kind is MilestoneKind.Year && milestone.At == Pair.CreatedAt.AddYears(1));
    }

    [Fact]
    public void A_check_of_a_kind_is_started_once_by_its_number()
    {
        var first = MentorshipDecisions.StartCheck(Pair, SurveyKind.Midpoint, number: 1).Value!;
        var second = MentorshipDecisions.StartCheck(first, SurveyKind.Midpoint, number: 2).Value!;

        Assert.Equal(RefusalReason.AlreadyDone, MentorshipDecisions.StartCheck(second, SurveyKind.Midpoint, number: 2).Refusal!.Reason);
        Assert.Equal([(SurveyKind.Midpoint, Given.MentorshipId), (SurveyKind.Midpoint, $"{Given.MentorshipId}.2")], second.StartedChecks);
        Assert.Equal((2, Given.MentorshipId), (SurveySubject.NumberOf($"{Given.MentorshipId}.2"), SurveySubject.MentorshipOf($"{Given.MentorshipId}.2")));
    }

    [Fact]
    public void Milestones_are_watched_for_once()
    {
        var watched = MentorshipDecisions.WatchMilestones(Pair, Given.Now).Value!;

        Assert.Equal(RefusalReason.AlreadyDone, MentorshipDecisions.WatchMilestones(watched, Given.Now).Refusal!.Reason);
    }

    [Theory]
    [InlineData("more-often", "longer", 7, 45)]
    [InlineData("less-often", "shorter", 28, 15)]
    [InlineData("as-is", "as-is", 14, 30)]
    public void What_a_review_would_change_is_what_the_form_of_the_agreement_begins_with(string howOften, string howLong, int everyDays, int minutes)
    {
        var answers = new Dictionary<string, string>
        {
            [Questionnaire.HowOften] = howOften,
            [Questionnaire.HowLong] = howLong,
            [Questionnaire.NextAim] = "Lead the spring project",
        };

        Assert.Equal(
            new ReviewChange(everyDays, minutes, "Lead the spring project"), ReviewChange.Of(answers, A.Agreement(Given.Now), AgreementLimits.Usual));
    }
}
