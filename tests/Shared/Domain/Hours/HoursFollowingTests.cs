using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Training;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Hours;

public sealed class HoursFollowingTests
{
    private static readonly DateTimeOffset At = Given.Session.StartsAt;

    [Fact]
    public void A_session_counts_by_its_length_for_each_of_its_members()
    {
        var held = Given.Session with { Stage = SessionStage.Held };

        var line = HoursFollowing.Of(held, Given.Mentor.PersonId, ProgramRole.Mentor);

        Assert.Equal((HoursSource.Session, 30, 1, "session"), (line.Source, line.Minutes, line.Sessions, line.Activity));
        Assert.Equal((held.SessionId, Given.MentorshipId, ProgramRole.Mentor), (line.SessionId, line.MentorshipId, line.Role));
        Assert.NotEqual(line.Id, HoursFollowing.Of(held, Given.Mentee.PersonId, ProgramRole.Mentee).Id);
    }

    [Fact]
    public void Of_sessions_before_a_mentorship_came_here_the_number_counts_and_no_minutes()
    {
        var continued = Given.Mentorship with { Elsewhere = new Elsewhere(SessionsHeld: 6, At.AddDays(-30), IsAgreed: true) };

        var lines = HoursFollowing.Of(continued).ToList();

        Assert.Equal([(6, 0), (6, 0)], lines.Select(line => (line.Sessions, line.Minutes)));
        Assert.Empty(HoursFollowing.Of(Given.Mentorship));
    }

    [Fact]
    public void What_was_done_of_the_training_counts_with_its_minutes_and_when_it_was_done()
    {
        var done = Given.Mentee with
        {
            Training = new TrainingRecord(["listen-first"], PassedAt: At)
            {
                Done = [new ModuleDone("listen-first", ModuleWay.Read, 5, At.AddDays(-2)), new ModuleDone("across-cultures", ModuleWay.TestedOut, 1, At)],
            },
        };

        Assert.Equal(
            [("listen-first", 5, At.AddDays(-2)), ("across-cultures", 1, At)],
            HoursFollowing.Of(done, At.AddDays(9)).Select(line => (line.Subject, line.Minutes, line.At)));
        Assert.Empty(HoursFollowing.Of(Given.Mentee, At));
    }

    [Fact]
    public void From_before_it_was_kept_how_what_was_read_counts_as_it_did_and_once_it_was_passed_all_of_it()
    {
        var former = FormerModules.Of(ProgramRole.Mentee);
        var reading = Given.Mentee with { Training = new TrainingRecord([former[3].Id]) };
        var passed = Given.Mentee with { Training = new TrainingRecord([former[3].Id], PassedAt: At) };

        Assert.Equal([(former[3].Id, former[3].Minutes)], HoursFollowing.Of(reading, At).Select(line => (line.Subject, line.Minutes)));
        Assert.Equal(former.Sum(module => module.Minutes), HoursSum.Of(HoursFollowing.Of(passed, At.AddDays(9))).Minutes);
        Assert.All(HoursFollowing.Of(passed, At.AddDays(9)), line => Assert.Equal(At, line.At));
    }

    [Fact]
    public void An_event_counts_an_hour_at_the_time_of_the_program_or_at_the_one_that_was_kept()
    {
        var program = Given.Program with { Calendar = Given.Program.Calendar with { LaunchEvent = At } };
        var came = new EventAttendance(A.ProgramId, ProgramMomentKind.LaunchEvent, Given.Mentee.PersonId, At.AddDays(3), "coordinator:robin");
        var keeps = Given.Mentee with { KeptEvents = new Dictionary<string, DateTimeOffset> { ["LaunchEvent"] = At.AddDays(-7) } };

        Assert.Equal((At, 60), (HoursFollowing.Of(came, Given.Mentee, program).At, HoursFollowing.Of(came, Given.Mentee, program).Minutes));
        Assert.Equal(At.AddDays(-7), HoursFollowing.Of(came, keeps, program).At);
    }

    [Theory]
    [InlineData(60, 30)]
    [InlineData(15, 15)]
    [InlineData(-15, 15)]
    [InlineData(0, 0)]
    public void Time_that_counts_already_counts_once(int minutesLater, int counted)
    {
        var known = HoursFollowing.Of(Given.Session with { Stage = SessionStage.Held }, Given.Mentor.PersonId, ProgramRole.Mentor);
        var other = known with { Subject = "another.001", At = At.AddMinutes(minutesLater) };

        var credited = HoursFollowing.Credited(other, [known]);

        Assert.Equal((counted, 30, 1), (credited.Minutes, credited.Took, credited.Sessions));
    }

    [Fact]
    public void What_lies_between_two_others_counts()
    {
        var one = HoursFollowing.Of(Given.Session with { Minutes = 10 }, Given.Mentor.PersonId, ProgramRole.Mentor);
        var other = one with { Subject = "another.001", At = At.AddMinutes(40) };
        var around = one with { Subject = "a-third.001", At = At.AddMinutes(-5), Minutes = 60, Took = 60 };

        Assert.Equal(40, HoursFollowing.Credited(around, [other, one]).Minutes);
        Assert.Equal(5, HoursFollowing.Credited(one with { Source = HoursSource.Training, Minutes = 5 }, [around]).Minutes);
    }
}
