using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Surveys;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Mentorships;

public sealed class AskedSurveysTests
{
    private const string Id = "theo-maya-r1";

    private static readonly DateTimeOffset Now = new(2027, 6, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly Mentorship Active = new(
        A.ProgramId,
        Id,
        [new Member("theo", ProgramRole.Mentee), new Member("maya", ProgramRole.Mentor)],
        Now.AddDays(-90),
        Now.AddDays(90),
        MentorshipStage.Active,
        Checks: [SurveyKind.FitCheck, SurveyKind.Midpoint, SurveyKind.Midpoint]);

    [Fact]
    public void A_check_is_asked_once_it_was_started_and_not_the_one_after_it()
    {
        Assert.True(Asks(Active, SurveyKind.FitCheck, Id));
        Assert.True(Asks(Active, SurveyKind.Midpoint, $"{Id}.2"));
        Assert.False(Asks(Active, SurveyKind.Midpoint, $"{Id}.3"));
        Assert.False(Asks(Active, SurveyKind.MentorPulse, Id));
    }

    [Fact]
    public void The_closing_survey_waits_for_the_close_and_has_no_second_one()
    {
        var closing = Active with { Stage = MentorshipStage.Closing };

        Assert.False(Asks(Active, SurveyKind.Closing, Id));
        Assert.True(Asks(closing, SurveyKind.Closing, Id));
        Assert.False(Asks(closing, SurveyKind.Closing, $"{Id}.1"));
    }

    [Fact]
    public void Months_later_each_question_waits_for_its_month_and_there_are_no_more_than_the_program_asks()
    {
        var closed = Active with { Stage = MentorshipStage.Closed, EndedAt = Now.AddDays(-100) };

        Assert.True(Asks(closed, SurveyKind.FollowUp, $"{Id}.1"));
        Assert.False(Asks(closed, SurveyKind.FollowUp, $"{Id}.2"));
        Assert.False(Asks(closed with { EndedAt = Now.AddYears(-10) }, SurveyKind.FollowUp, $"{Id}.4"));
        Assert.False(Asks(Active, SurveyKind.FollowUp, $"{Id}.1"));
    }

    [Fact]
    public void Of_an_early_end_nobody_is_asked_before_it()
    {
        Assert.False(Asks(Active, SurveyKind.EarlyEnd, Id));
        Assert.True(Asks(Active with { Stage = MentorshipStage.Ended, EndedAt = Now }, SurveyKind.EarlyEnd, Id));
    }

    private static bool Asks(Mentorship mentorship, SurveyKind kind, string subject) => mentorship.IsAsked(kind, subject, ClosingPolicy.Default, Now);
}
