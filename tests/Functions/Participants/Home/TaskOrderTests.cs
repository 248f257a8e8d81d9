using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Participants.Home;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Participants.Home;

/// <summary>In which order tasks stand, and how long questions are open.</summary>
public sealed class TaskOrderTests
{
    [Fact]
    public void What_is_due_first_comes_first_what_has_no_day_comes_last_and_one_page_stands_once()
    {
        var now = Given.Now;
        HomeTask[] asked =
        [
            new("profile", "/m/profile/a", "write", "A"),
            new("late", "/m/s/1", "say", "B", now.AddDays(3)),
            new("soon", "/m/goal/1", "say", "A", now.AddDays(1)),
            new("soon again", "/m/goal/1", "look", "A", now.AddDays(2)),
            new("same day", "/m/s/2", "say", "A", now.AddDays(3)),
        ];

        Assert.Equal(["soon", "same day", "late", "profile"], HomeTasks.InOrder(asked).Select(one => one.Text));
    }

    [Fact]
    public void Questions_are_open_from_their_beginning_until_their_time_is_over()
    {
        var (policy, now) = (ProgramPolicy.Default, Given.Now);
        var started = MentorshipDecisions.StartCheck(Given.Mentorship, SurveyKind.FitCheck, now: now).Value!;
        var old = Given.Mentorship with { Checks = [SurveyKind.Midpoint, .. started.Checks!], ChecksAt = started.ChecksAt };
        var ended = Given.Mentorship with { Stage = MentorshipStage.Closed, EndedAt = now };

        Assert.Equal([SurveyKind.FitCheck], Kinds(started, now));
        Assert.Equal([SurveyKind.FitCheck], Kinds(old, now));
        Assert.Empty(Kinds(started, now + policy.Reviews.FitCheck.Patience));
        Assert.Empty(Kinds(started with { PausedAt = now }, now));
        Assert.Equal([SurveyKind.Closing], Kinds(Given.Mentorship with { Stage = MentorshipStage.Closing }, now));
        Assert.Empty(Kinds(ended, now.AddDays(1)));
        Assert.Equal([SurveyKind.FollowUp], Kinds(ended, now + policy.Closing.FollowUpsAfter[0]));

        IEnumerable<SurveyKind> Kinds(Mentorship mentorship, DateTimeOffset at) =>
            CheckTasks.AskedOf(mentorship, hasMet: true, policy, at).Select(asked => asked.Kind);
    }
}
