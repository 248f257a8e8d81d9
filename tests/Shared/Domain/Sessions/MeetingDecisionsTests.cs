using MentorFlow.Domain.Sessions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Sessions;

/// <summary>Whether people met whom nobody saw, and meetings that were on no calendar.</summary>
public sealed class MeetingDecisionsTests
{
    private static readonly string Maya = Given.Mentor.PersonId;
    private static readonly string Theo = Given.Mentee.PersonId;
    private static readonly Session Phone = Given.Session with { Room = null, Channel = "phone" };
    private static readonly DateTimeOffset After = Phone.EndsAt.AddHours(1);
    private static readonly MeetingDraft Draft = new(Given.Now.AddDays(-2), 45, MeetingWay.InPerson, " The café at the corner ");

    [Fact]
    public void Both_are_asked_from_the_planned_end_on_and_nobody_whom_the_page_sees()
    {
        Assert.False(MeetingDecisions.IsAsked(Phone, MeetingProof.Word, Phone.EndsAt.AddSeconds(-1)));
        Assert.True(MeetingDecisions.IsAsked(Phone, MeetingProof.Word, Phone.EndsAt));
        Assert.True(MeetingDecisions.IsAsked(Phone, MeetingProof.Report, Phone.EndsAt));
        Assert.False(MeetingDecisions.IsAsked(Phone, MeetingProof.Presence, After));
        Assert.False(MeetingDecisions.IsAsked(Phone with { Stage = SessionStage.Missed }, MeetingProof.Word, After));
    }

    [Fact]
    public void One_yes_is_enough_and_a_no_waits_for_the_other()
    {
        var yes = Tell(Phone, Theo, met: true).Value!;
        var no = Tell(Phone, Theo, met: false).Value!;
        var both = Tell(no, Maya, met: false).Value!;

        Assert.Equal((true, SessionStage.Held), (MeetingDecisions.IsTold(yes), MeetingDecisions.StageOf(yes)));
        Assert.False(MeetingDecisions.IsTold(no));
        Assert.Equal((true, SessionStage.Missed), (MeetingDecisions.IsTold(both), MeetingDecisions.StageOf(both)));
        Assert.Equal(SessionStage.Held, MeetingDecisions.StageOf(Tell(no, Maya, met: true).Value!));
    }

    [Fact]
    public void A_no_can_be_taken_back_and_the_same_word_twice_changes_nothing()
    {
        var no = Tell(Phone, Theo, met: false).Value!;

        Assert.Equal(RefusalReason.AlreadyDone, Tell(no, Theo, met: false).Refusal!.Reason);
        Assert.Equal(SessionStage.Held, MeetingDecisions.StageOf(Tell(no, Theo, met: true).Value!));
    }

    [Fact]
    public void Strangers_and_those_who_are_too_early_are_refused()
    {
        Assert.Equal(RefusalReason.NotAMember, Tell(Phone, A.Id("Zoe"), met: true).Refusal!.Reason);
        Assert.Equal(
            RefusalReason.WrongStage, MeetingDecisions.Tell(Phone, MeetingProof.Word, Theo, met: true, Phone.StartsAt).Refusal!.Reason);
        Assert.Equal(RefusalReason.WrongStage, Tell(Phone with { Stage = SessionStage.Missed }, Theo, met: true).Refusal!.Reason);
        Assert.Equal(RefusalReason.AlreadyDone, Tell(Phone with { Stage = SessionStage.Held }, Theo, met: true).Refusal!.Reason);
    }

    [Fact]
    public void Silence_is_not_known_and_a_yes_that_comes_late_still_counts()
    {
        var unknown = Phone with { Stage = MeetingDecisions.StageOf(Phone) };

        Assert.Equal(SessionStage.Unknown, unknown.Stage);
        Assert.Equal(SessionStage.Unknown, Tell(unknown, Theo, met: false).Value!.Stage);
        Assert.Equal(SessionStage.Held, Tell(unknown, Theo, met: true).Value!.Stage);
    }

    [Fact]
    public void What_is_known_otherwise_counts_where_nobody_said_anything()
    {
        var here = Phone.MemberIds.ToDictionary(member => member, _ => Phone.StartsAt);
        var troubled = SessionDecisions.ReportTrouble(Given.Session, Theo, CallTrouble.Blocked, Phone.StartsAt).Value!;

        Assert.Equal(SessionStage.Held, MeetingDecisions.StageOf(Phone with { Report = Report(met: true) }));
        Assert.Equal(SessionStage.Missed, MeetingDecisions.StageOf(Phone with { Report = Report(met: false), Arrivals = here }));
        Assert.Equal(SessionStage.Held, MeetingDecisions.StageOf(Phone with { Arrivals = here }));
        Assert.Equal(
            SessionStage.Held, MeetingDecisions.StageOf(Phone with { Rescue = new SessionRescue(Phone.StartsAt, ElsewhereAt: Phone.StartsAt) }));
        Assert.Equal(SessionStage.Broken, MeetingDecisions.StageOf(troubled with { Told = new Dictionary<string, bool> { [Theo] = false } }));
    }

    [Fact]
    public void A_report_that_they_met_is_the_last_word_and_one_that_they_did_not_can_be_put_right()
    {
        var apart = MeetingDecisions.Report(Phone, Report(met: false)).Value!;
        var together = MeetingDecisions.Report(apart, Report(met: true)).Value!;

        Assert.Equal(RefusalReason.AlreadyDone, MeetingDecisions.Report(apart, Report(met: false) with { ReadAt = After.AddHours(1) }).Refusal!.Reason);
        Assert.Equal(RefusalReason.AlreadyDone, MeetingDecisions.Report(together, Report(met: false)).Refusal!.Reason);
        Assert.Equal(
            RefusalReason.WrongStage, MeetingDecisions.Report(Phone with { Stage = SessionStage.Unknown }, Report(met: true)).Refusal!.Reason);
    }

    [Fact]
    public void What_was_said_of_one_day_is_not_said_of_another()
    {
        var moved = SessionDecisions.At(Tell(Phone, Theo, met: false).Value! with { Report = Report(met: false) }, After.AddDays(2));

        Assert.Equal((false, SessionStage.Unknown), (MeetingDecisions.IsTold(moved), MeetingDecisions.StageOf(moved)));
    }

    [Fact]
    public void A_meeting_that_was_on_no_calendar_counts_as_held_and_keeps_its_place_to_itself()
    {
        var added = Add(Draft).Value!;

        Assert.Equal((SessionStage.Held, 45, 0), (added.Stage, added.Minutes, added.Number));
        Assert.Equal(new OutsideMeeting(Theo, Given.Now, MeetingWay.InPerson, "The café at the corner"), added.Outside);
        Assert.Equal(Session.OutsideIdOf(Given.MentorshipId, Draft.StartsAt!.Value), added.SessionId);
        Assert.False(SessionDecisions.IsCallOpen(added, added.StartsAt));
        Assert.Null(Add(Draft with { Way = MeetingWay.Phone }).Value!.Outside!.Place);
    }

    [Fact]
    public void Ids_of_meetings_that_were_added_stand_before_those_of_all_that_were_planned() =>
        Assert.True(string.CompareOrdinal(Session.OutsideIdOf("m", Given.Now), Session.SessionIdOf("m", 1)) < 0);

    [Theory]
    [InlineData("startsAt", 1, 45, "café")]
    [InlineData("startsAt", -21 * 24, 45, "café")] // before the mentorship began
    [InlineData("minutes", -48, 4, "café")]
    [InlineData("minutes", -48, 481, "café")]
    [InlineData("place", -48, 45, "  ")]
    public void What_cannot_have_been_is_refused_by_name(string field, int hours, int minutes, string place)
    {
        var refusal = Add(new MeetingDraft(Given.Now.AddHours(hours), minutes, MeetingWay.InPerson, place)).Refusal!;

        Assert.Equal(field, Assert.Single(refusal.Fields).Field);
    }

    [Fact]
    public void What_is_missing_is_named_all_at_once()
    {
        var refusal = Add(new MeetingDraft(StartsAt: null, Minutes: 0, Way: null, Place: null)).Refusal!;

        Assert.Equal(["minutes", "startsAt", "way"], refusal.Fields.Select(error => error.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_form_twice_adds_one_meeting_and_one_that_is_known_is_not_added_beside_it()
    {
        var added = Add(Draft).Value!;
        var known = Phone with { StartsAt = Draft.StartsAt!.Value.AddMinutes(20), Stage = SessionStage.Unknown };

        Assert.Equal(RefusalReason.AlreadyDone, Add(Draft, added).Refusal!.Reason);
        Assert.Equal("startsAt", Assert.Single(Add(Draft, known).Refusal!.Fields).Field);
        Assert.NotNull(Add(Draft, known with { Stage = SessionStage.Missed }).Value);
        Assert.NotNull(Add(Draft, Phone).Value);
        Assert.Equal(
            RefusalReason.NotAMember, MeetingDecisions.Add(Facts([]), Draft, A.Id("Zoe"), Given.Now).Refusal!.Reason);
    }

    private static Verdict<Session> Tell(Session session, string personId, bool met) =>
        MeetingDecisions.Tell(session, MeetingProof.Word, personId, met, After);

    private static Verdict<Session> Add(MeetingDraft draft, params Session[] known) => MeetingDecisions.Add(Facts(known), draft, Theo, Given.Now);

    private static OutsideFacts Facts(IReadOnlyCollection<Session> known) =>
        new(A.ProgramId, Given.MentorshipId, Given.Session.MemberIds, Given.Mentorship.CreatedAt, known);

    private static MeetingReport Report(bool met) => new(After, People: met ? 2 : 1, met);
}
