using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Programs;

/// <summary>What a coordinator changes of an event, and what people are told of it.</summary>
public sealed class EventChangeTests
{
    private const ProgramMomentKind Kind = ProgramMomentKind.MidpointEvent;

    private static readonly DateTimeOffset Start = Given.Now.AddDays(20);

    private static readonly DateTimeOffset Invited = Start.AddDays(-7);

    private static readonly DateTimeOffset Told = Start.AddDays(-3);

    private static readonly MentoringProgram Program = Given.Program with { Calendar = Given.Program.Calendar with { MidpointEvent = Start } };

    private static readonly ProgramEvent Known = new(A.ProgramId, Kind);

    private static readonly EventTrack Mentors = new(new DateOnly(2027, 3, 22), new TimeOnly(14, 0), "Europe/Paris", ProgramRole.Mentor);

    [Fact]
    public void A_date_that_changes_before_people_were_told_changes_no_number()
    {
        var changed = Change(Known, new EventChange(Start.AddDays(2)), Given.Now).Value!;

        Assert.Equal(Start.AddDays(2), changed.Program.Calendar.MidpointEvent);
        Assert.Equal(0, changed.Event.Sequence);
    }

    [Fact]
    public void Only_those_whose_time_or_place_changes_get_a_new_entry()
    {
        var known = Known with { Tracks = [Mentors] };

        var changed = Change(known, new EventChange(Start, Tracks: [Mentors with { Time = new TimeOnly(15, 0) }]), Told).Value!.Event;

        Assert.Equal((0, 1), (changed.Sequence, Assert.Single(changed.Tracks!).Sequence));
    }

    [Fact]
    public void When_a_track_comes_or_goes_everybody_gets_a_number_higher_than_any_before()
    {
        var with = Change(Known, new EventChange(Start, Tracks: [Mentors]), Told).Value!.Event;
        var without = Change(with, new EventChange(Start), Told).Value!.Event;

        Assert.Equal((1, 1), (with.Sequence, Assert.Single(with.Tracks!).Sequence));
        Assert.Equal(2, without.Sequence);
        Assert.Null(without.Tracks);
    }

    [Fact]
    public void What_is_called_off_leaves_calendars_and_may_be_held_after_all()
    {
        var off = EventDecisions.CallOff(Program, Known, Told).Value!;
        var again = Change(off, new EventChange(Start), Told).Value!.Event;

        Assert.Equal((1, Told), (off.Sequence, off.CalledOffAt));
        Assert.Equal(2, again.Sequence);
        Assert.Null(again.CalledOffAt);
        Assert.Equal(0, EventDecisions.CallOff(Program, Known, Given.Now).Value!.Sequence);
        Assert.Equal(RefusalReason.AlreadyDone, EventDecisions.CallOff(Program, off, Told).Refusal!.Reason);
        Assert.Equal(RefusalReason.WrongStage, EventDecisions.CallOff(Program, Known, Start.AddHours(1)).Refusal!.Reason);
    }

    [Fact]
    public void The_same_again_changes_nothing_and_what_is_over_cannot_change()
    {
        Assert.Equal(RefusalReason.AlreadyDone, Change(Known, new EventChange(Start), Told).Refusal!.Reason);
        Assert.Equal(RefusalReason.WrongStage, Change(Known, new EventChange(Start.AddDays(9)), Start.AddHours(1)).Refusal!.Reason);
    }

    [Fact]
    public void What_is_wrong_is_named_by_its_field()
    {
        var broken = new EventChange(
            Told.AddDays(-1),
            "meet.example.com",
            new string('x', 201),
            [
                Mentors with { Zone = "Paris" },
                Mentors with { Role = null },
                Mentors with { Day = new DateOnly(2031, 1, 1), Role = ProgramRole.Peer, Link = "http://example.com" },
                Mentors with { Sites = ["", "Paris"] },
                Mentors,
                Mentors,
            ]);

        Assert.Equal(
            [
                "at", "link", "address", "tracks[0].zone", "tracks[1].role", "tracks[2].day", "tracks[2].role", "tracks[2].link", "tracks[3].sites[0]",
                "tracks[4].role", "tracks[5].role",
            ],
            Change(Known, broken, Told).Refusal!.Fields.Select(error => error.Field));
    }

    [Fact]
    public void A_definition_names_the_event_that_has_no_date_and_the_one_that_comes_twice()
    {
        var definition = A.Program(Given.Now) with
        {
            Events =
            [
                new EventPlan(ProgramMomentKind.LaunchEvent, "https://meet.example.com/opening"),
                new EventPlan(ProgramMomentKind.MidpointEvent),
                new EventPlan(ProgramMomentKind.LaunchEvent, Tracks: [Mentors with { Zone = "Paris" }]),
            ],
        };

        var errors = ProgramDefinitionRules.Check(
            definition with { Calendar = definition.Calendar! with { LaunchEvent = Given.Now.AddDays(20) } }, Given.Now).Refusal!.Fields;

        Assert.Equal(["events[1].kind", "events[2].kind", "events[2].tracks[0].zone"], errors.Select(error => error.Field));
    }

    [Fact]
    public void Nobody_is_told_too_early_twice_or_too_late()
    {
        Assert.Equal(EventNews.Nothing, News(Start.AddDays(-8)));
        Assert.Equal(EventNews.Invitation, News(Start.AddDays(-7)));
        Assert.Equal(EventNews.Nothing, News(Start.AddDays(-2), Invited));
        Assert.Equal(EventNews.Reminder, News(Start.AddDays(-1), Invited));
        Assert.Equal(EventNews.Reminder, News(Start.AddDays(-1), Invited, EventReply.Yes));
        Assert.Equal(EventNews.Nothing, News(Start.AddDays(-1), Invited, EventReply.No));
        Assert.Equal(EventNews.Nothing, News(Start.AddHours(-20), Start.AddDays(-1)));
        Assert.Equal(EventNews.Invitation, News(Start.AddMinutes(-1)));
        Assert.Equal(EventNews.Nothing, News(Start));
        Assert.Equal(EventNews.Digest, News(Start.AddHours(2)));
    }

    [Fact]
    public void A_no_to_another_date_is_no_answer_to_this_one()
    {
        var schedule = EventSchedule.Of(Program, Kind, Known)!;
        var answer = new EventAnswer(A.ProgramId, Kind, Given.Mentee.PersonId, EventReply.No, Given.Now, Start.AddDays(-5));

        Assert.Equal(EventNews.Reminder, EventDecisions.NewsFor(schedule, schedule.Joint, answer, Invited, Start.AddHours(-20)));
    }

    [Fact]
    public void People_say_otherwise_until_it_begins()
    {
        var schedule = EventSchedule.Of(Program, Kind, Known)!;
        var yes = EventDecisions.Answer(schedule, Given.Mentee, site: null, known: null, EventReply.Yes, Told).Value!;

        Assert.Equal((EventReply.Yes, Start), (yes.Reply, yes.StartsAt));
        Assert.Equal(RefusalReason.AlreadyDone, EventDecisions.Answer(schedule, Given.Mentee, null, yes, EventReply.Yes, Told).Refusal!.Reason);
        Assert.Equal(EventReply.No, EventDecisions.Answer(schedule, Given.Mentee, null, yes, EventReply.No, Told).Value!.Reply);
        Assert.Equal(RefusalReason.WrongStage, EventDecisions.Answer(schedule, Given.Mentee, null, yes, EventReply.No, Start).Refusal!.Reason);
    }

    private static EventNews News(DateTimeOffset now, DateTimeOffset? invitedAt = null, EventReply? reply = null)
    {
        var schedule = EventSchedule.Of(Program, Kind, Known)!;
        var answer = reply is { } said ? new EventAnswer(A.ProgramId, Kind, Given.Mentee.PersonId, said, Told, Start) : null;
        return EventDecisions.NewsFor(schedule, schedule.Joint, answer, invitedAt, now);
    }

    private static Verdict<ChangedEvent> Change(ProgramEvent known, EventChange change, DateTimeOffset now) =>
        EventDecisions.Change(Program, known, change, now);
}
