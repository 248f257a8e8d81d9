using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Video;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Speed;

public sealed class SpeedDecisionTests
{
    private static readonly DateTimeOffset Now = TestApp.Start;
    private static readonly DateTimeOffset At = Now.AddDays(20);
    private static readonly VideoSettings Video = new();

    private static readonly MentoringProgram Program =
        ProgramDefinitionRules.Check(A.Program(Now), Now).Value! with { Status = ProgramStatus.Running };

    private static readonly SpeedEvent Event =
        SpeedDecisions.SetUp(Program, 1, new SpeedPlan(At), "ABC234", Video, Now).Value!;

    private static readonly Enrollment Theo = new(A.ProgramId, A.Id("Theo"), ProgramRole.Mentee, "import", Now, EnrollmentStage.Ready);

    [Fact]
    public void One_is_set_up_in_a_program_that_runs_and_every_wrong_field_is_named()
    {
        var wrong = new SpeedPlan(Now.AddDays(-1), Turns: 0, Minutes: 90, Pause: 0, SpeedPlace.Links, RegistrationUntil: At)
        {
            Announcement = new string('a', SpeedRules.LongestAnnouncement + 1),
        };

        var refused = SpeedDecisions.SetUp(Program, 1, wrong, "ABC234", Video, Now).Refusal!;
        var draft = SpeedDecisions.SetUp(Program with { Status = ProgramStatus.Draft }, 1, new SpeedPlan(At), "ABC234", Video, Now);

        Assert.Equal(
            ["announcement", "at", "links", "minutes", "pause", "registrationUntil", "turns"],
            refused.Fields.Select(error => error.Field).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(RefusalReason.WrongStage, draft.Refusal!.Reason);
        Assert.Equal(At, Event.RegistrationUntil);
    }

    [Fact]
    public void Without_a_video_provider_of_its_own_people_meet_by_links_or_in_a_hall()
    {
        var byLink = new VideoSettings(VideoSettings.Link);

        var rooms = SpeedDecisions.SetUp(Program, 1, new SpeedPlan(At), "ABC234", byLink, Now);
        var links = SpeedDecisions.SetUp(
            Program, 1, new SpeedPlan(At, Place: SpeedPlace.Links, Links: [" https://meet.example.com/1 "]), "ABC234", byLink, Now);
        var hall = SpeedDecisions.SetUp(Program, 1, new SpeedPlan(At, Place: SpeedPlace.Tables), "ABC234", byLink, Now);

        Assert.Equal(["place"], rooms.Refusal!.Fields.Select(error => error.Field));
        Assert.Equal(["https://meet.example.com/1"], links.Value!.Links);
        Assert.Equal(["address"], hall.Refusal!.Fields.Select(error => error.Field));
    }

    [Fact]
    public void What_was_said_of_a_date_says_nothing_of_another()
    {
        var seat = SpeedDecisions.SignUp(Program, Event, Theo, seat: null, comes: true, Now).Value!;
        var moved = SpeedDecisions.Change(Program, Event, new SpeedPlan(At.AddDays(1)), Video, Now).Value!;

        Assert.True(seat.IsComing(Event));
        Assert.Null(seat.IsComing(moved));
        Assert.Equal(1, moved.Sequence);
        Assert.Equal(RefusalReason.AlreadyDone, SpeedDecisions.SignUp(Program, Event, Theo, seat, comes: true, Now).Refusal!.Reason);
        Assert.NotNull(SpeedDecisions.SignUp(Program, moved, Theo, seat, comes: true, Now).Value);
        Assert.Equal(RefusalReason.AlreadyDone, SpeedDecisions.Change(Program, Event, new SpeedPlan(At), Video, Now).Refusal!.Reason);
    }

    [Fact]
    public void The_door_lets_in_from_ten_minutes_before_until_the_last_turn_ends()
    {
        Assert.Equal(RefusalReason.WrongStage, CheckIn(At.AddMinutes(-11)).Refusal!.Reason);
        Assert.NotNull(CheckIn(At.AddMinutes(-10)).Value);
        Assert.NotNull(CheckIn(Event.EndsAt.AddSeconds(-1)).Value);
        Assert.Equal(RefusalReason.WrongStage, CheckIn(Event.EndsAt).Refusal!.Reason);

        Verdict<SpeedSeat> CheckIn(DateTimeOffset now) => SpeedDecisions.CheckIn(Program, Event, Theo, seat: null, now);
    }

    [Fact]
    public void A_sign_counts_for_a_turn_and_who_left_or_was_missed_is_back_with_the_next()
    {
        var seat = SpeedDecisions.CheckIn(Program, Event, Theo, seat: null, At).Value!;
        var left = SpeedDecisions.Leave(Event, seat, At.AddMinutes(1)).Value!;
        var back = SpeedDecisions.CheckIn(Event, left, At.AddMinutes(2)).Value!;

        Assert.True(SpeedPresence.IsHere(Event, seat, At.AddMinutes(13)));
        Assert.False(SpeedPresence.IsHere(Event, seat, At.AddMinutes(14)));
        Assert.False(SpeedPresence.IsHere(Event, left, At.AddMinutes(1)));
        Assert.True(SpeedPresence.IsHere(Event, back, At.AddMinutes(2)));
        Assert.True(SpeedPresence.IsMissing(Event, seat, At.AddMinutes(14)));
    }

    [Fact]
    public void Who_was_missed_is_planned_for_again_after_their_next_sign_and_no_word_outweighs_a_sign_that_came_later()
    {
        var meeting = new SpeedMeeting(A.ProgramId, 1, 1, "abc", [Theo.PersonId, A.Id("Maya")], 1, At, Event.TurnEnd(1));
        var seat = new SpeedSeat(A.ProgramId, 1, A.Id("Maya"), ProgramRole.Mentor) { CameAt = At.AddMinutes(-5), SeenAt = At.AddMinutes(-5) };

        var missed = SpeedDecisions.Miss(meeting, Theo.PersonId, seat, At.AddMinutes(2));
        var there = SpeedDecisions.Miss(meeting, Theo.PersonId, seat with { SeenAt = At.AddMinutes(1) }, At.AddMinutes(2));
        var stranger = SpeedDecisions.Miss(meeting, A.Id("Lea"), seat, At.AddMinutes(2));

        Assert.False(SpeedPresence.IsHere(Event, missed.Value!, At.AddMinutes(2)));
        Assert.Equal(RefusalReason.AlreadyDone, there.Refusal!.Reason);
        Assert.Equal(RefusalReason.NotAMember, stranger.Refusal!.Reason);
    }

    [Fact]
    public void By_the_code_on_the_wall_one_comes_in_once_however_often_the_form_is_sent()
    {
        var draft = new WalkInDraft($"w{Guid.Empty:N}", " abc234 ", "Noor Guest", "noor@example.com", ProgramRole.Mentor, WantsToJoin: true, "en");

        var came = SpeedDecisions.Enter(Program, Event, known: null, draft, knownAs: null, At);
        var again = SpeedDecisions.Enter(Program, Event, came.Value, draft, knownAs: null, At);
        var wrong = SpeedDecisions.Enter(Program, Event, known: null, draft with { Code = "XYZ", Name = "", Role = ProgramRole.Peer }, null, At);
        var early = SpeedDecisions.Enter(Program, Event, known: null, draft, null, Now);

        Assert.Equal("noor@example.com", came.Value!.Email);
        Assert.Equal(RefusalReason.AlreadyDone, again.Refusal!.Reason);
        Assert.Equal(["code", "name", "role"], wrong.Refusal!.Fields.Select(error => error.Field).Order(StringComparer.Ordinal));
        Assert.Equal(RefusalReason.WrongStage, early.Refusal!.Reason);
    }

    [Fact]
    public void Only_who_met_says_whether_they_want_to_meet_again_and_may_think_otherwise_for_two_days()
    {
        var (theo, maya, later) = (A.Id("Theo"), A.Id("Maya"), Event.EndsAt.AddDays(1));

        var yes = SpeedDecisions.Answer(Event, met: true, known: null, theo, maya, again: true, " Kind. ", later).Value!;

        Assert.Equal("Kind.", yes.Note);
        Assert.Equal(RefusalReason.NotAMember, SpeedDecisions.Answer(Event, met: false, null, theo, maya, true, null, later).Refusal!.Reason);
        Assert.Equal(RefusalReason.AlreadyDone, SpeedDecisions.Answer(Event, true, yes, theo, maya, true, "Kind.", later).Refusal!.Reason);
        Assert.False(SpeedDecisions.Answer(Event, true, yes, theo, maya, false, null, later).Value!.Again);
        Assert.Equal(RefusalReason.WrongStage, SpeedDecisions.Answer(Event, true, yes, theo, maya, false, null, Event.AnswersUntil).Refusal!.Reason);
    }

    [Fact]
    public void Mutual_is_what_both_said_at_one_event()
    {
        SpeedAnswer[] answers = [Said(1, "a", "b", true), Said(1, "b", "a", true), Said(1, "a", "c", true), Said(1, "c", "a", false), Said(2, "c", "a", true)];

        var mutual = SpeedMutual.Of(answers);

        Assert.Equal(["a", "b"], mutual.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["b"], mutual["a"]);

        static SpeedAnswer Said(int number, string person, string about, bool again) => new(A.ProgramId, number, person, about, again, null, Now);
    }

    [Theory]
    [InlineData(-8, SpeedDue.Nothing, -7)]
    [InlineData(-7, SpeedDue.Invitation, -1)]
    [InlineData(-1, SpeedDue.Reminder, null)]
    public void The_clock_says_what_is_due_before_the_door_opens(int days, SpeedDue due, int? next)
    {
        var look = SpeedSchedule.Look(Event, ProgramStatus.Running, At.AddDays(days));

        Assert.Equal((due, next is { } day ? At.AddDays(day) : Event.DoorsOpen, days == -1), (look.Due, look.Next!.Value, look.LooksForTooFew));
    }

    [Fact]
    public void Then_turn_after_turn_and_pause_after_pause_and_two_days_for_answers()
    {
        Expect(SpeedDue.Nothing, 0, At, Event.DoorsOpen);
        Expect(SpeedDue.Turn, 1, Event.TurnEnd(1), At);
        Expect(SpeedDue.Pause, 0, Event.TurnStart(2), Event.TurnEnd(1));
        Expect(SpeedDue.Turn, 6, Event.EndsAt, Event.TurnStart(6));
        Expect(SpeedDue.Answers, 0, Event.AnswersUntil, Event.EndsAt);
        Expect(SpeedDue.Again, 0, null, Event.AnswersUntil);
        Assert.Equal(
            new SpeedLook(SpeedDue.CalledOff, 0, LooksForTooFew: false, Next: null),
            SpeedSchedule.Look(Event with { CalledOffAt = Now }, ProgramStatus.Running, Now));

        static void Expect(SpeedDue due, int turn, DateTimeOffset? next, DateTimeOffset now) =>
            Assert.Equal(new SpeedLook(due, turn, LooksForTooFew: false, next), SpeedSchedule.Look(Event, ProgramStatus.Running, now));
    }

    [Fact]
    public void Plans_of_a_definition_are_checked_and_once_the_program_runs_events_are_changed_on_their_pages()
    {
        var definition = A.Program(Now) with { Speed = [new SpeedPlan(At), new SpeedPlan(Now.AddYears(3), Turns: 99)] };

        var wrong = ProgramDefinitionRules.Check(definition, Now).Refusal!;
        var planned = ProgramDefinitionRules.Check(definition with { Speed = [new SpeedPlan(At)] }, Now).Value!;
        var running = planned with { Status = ProgramStatus.Running };
        var same = ProgramDefinitionRules.Check(ProgramDefinition.Of(running, []), Now, running);
        var other = ProgramDefinitionRules.Check(ProgramDefinition.Of(running, []) with { Speed = null }, Now, running);

        Assert.Equal(["speed[1].at", "speed[1].turns"], wrong.Fields.Select(error => error.Field).Order(StringComparer.Ordinal));
        Assert.Null(same.Refusal);
        Assert.Equal(["speed"], other.Refusal!.Fields.Select(error => error.Field));
    }
}
