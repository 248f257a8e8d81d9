using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Programs;

public sealed class EventDecisionsTests
{
    private const ProgramMomentKind Kind = ProgramMomentKind.MidpointEvent;
    private const string Link = "https://meet.example.com/halfway";

    private static readonly DateTimeOffset Start = Given.Now.AddDays(20);

    private static readonly MentoringProgram Program = Given.Program with { Calendar = Given.Program.Calendar with { MidpointEvent = Start } };

    [Theory]
    [InlineData(-16, false)]
    [InlineData(-15, true)]
    [InlineData(120, true)]
    [InlineData(121, false)]
    public void People_say_that_they_are_there_within_its_window(int minutes, bool isOpen) =>
        Assert.Equal(isOpen ? null : (RefusalReason?)RefusalReason.WrongStage, Confirm(Given.Mentee, Start.AddMinutes(minutes)).Refusal?.Reason);

    [Fact]
    public void Who_said_so_once_has_said_it_and_who_takes_no_part_has_no_event()
    {
        var came = Confirm(Given.Mentee, Start).Value!;

        Assert.Equal(new EventAttendance(A.ProgramId, Kind, Given.Mentee.PersonId, Start, "person:theo"), came);
        Assert.Equal(
            RefusalReason.AlreadyDone,
            EventDecisions.Confirm(Schedule(Program), Given.Mentee, site: null, came, "person:theo", Start).Refusal!.Reason);
        Assert.Equal(RefusalReason.NotAMember, Confirm(Given.Mentee with { Stage = EnrollmentStage.Left }, Start).Refusal!.Reason);
        Assert.Equal(RefusalReason.NotAMember, Confirm(Given.Mentee with { Stage = EnrollmentStage.Invited }, Start).Refusal!.Reason);
        Assert.Equal(
            RefusalReason.Unknown,
            EventDecisions.Confirm(schedule: null, Given.Mentee, site: null, known: null, "person:theo", Start).Refusal!.Reason);
    }

    [Fact]
    public void A_coordinator_puts_the_list_right_from_its_window_on_for_whoever_was_in_the_program()
    {
        var left = Given.Mentee with { Stage = EnrollmentStage.Left };

        Assert.Equal(RefusalReason.WrongStage, Add(left, Start.AddDays(-1)).Refusal!.Reason);
        Assert.NotNull(Add(left, Start.AddDays(9)).Value);
    }

    [Theory]
    [InlineData("meet.example.com")]
    [InlineData("http://meet.example.com/halfway")]
    public void A_place_is_a_whole_link(string link) => Assert.Equal("link", Assert.Single(Place(link, Given.Now).Refusal!.Fields).Field);

    [Fact]
    public void A_place_that_changes_after_people_were_invited_is_told_by_a_new_calendar_entry()
    {
        Assert.Equal((new Uri(Link), 0), LinkOf(Place($" {Link} ", Start - ProgramEvent.Notice - TimeSpan.FromHours(1)).Value!));
        Assert.Equal((new Uri(Link), 1), LinkOf(Place(Link, Start - ProgramEvent.Notice).Value!));
        Assert.Equal(RefusalReason.AlreadyDone, Place("", Start.AddDays(-1)).Refusal!.Reason);
        Assert.Equal(RefusalReason.WrongStage, Place(Link, Start + ProgramEvent.Length).Refusal!.Reason);
    }

    [Fact]
    public void A_link_that_a_coordinator_gave_comes_before_the_room_and_the_room_before_the_programs_link()
    {
        var (own, room, ofProgram) = (new Uri(Link), new Uri("https://teams.example.com/1"), new Uri("https://meet.example.com/all"));
        var program = Program with { MeetingLink = ofProgram };
        var known = new ProgramEvent(A.ProgramId, Kind);

        Assert.Equal(ofProgram, known.PlaceIn(program));
        Assert.Equal(room, (known with { RoomId = "1", RoomUrl = room }).PlaceIn(program));
        Assert.Equal(own, (known with { RoomId = "1", RoomUrl = room, Link = own }).PlaceIn(program));
        Assert.Null((known with { RoomId = "1" }).PlaceIn(program));
    }

    [Fact]
    public void Only_events_are_events()
    {
        Assert.Equal(Kind, EventDecisions.KindOf("MidpointEvent"));
        Assert.Null(EventDecisions.KindOf(nameof(ProgramMomentKind.Round)));
        Assert.Null(EventDecisions.KindOf("midpointevent"));
    }

    private static (Uri? Link, int Sequence) LinkOf(ProgramEvent placed) => (placed.Link, placed.Sequence);

    private static EventSchedule Schedule(MentoringProgram program) => EventSchedule.Of(program, Kind, known: null)!;

    private static Verdict<EventAttendance> Confirm(Enrollment enrollment, DateTimeOffset now) =>
        EventDecisions.Confirm(Schedule(Program), enrollment, site: null, known: null, "person:theo", now);

    private static Verdict<EventAttendance> Add(Enrollment enrollment, DateTimeOffset now) =>
        EventDecisions.Add(Schedule(Program), enrollment, site: null, known: null, "coordinator:robin", now);

    private static Verdict<ProgramEvent> Place(string link, DateTimeOffset now) =>
        EventDecisions.Place(Program, new ProgramEvent(A.ProgramId, Kind), link, address: null, now);
}
