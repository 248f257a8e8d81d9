using FsCheck;
using FsCheck.Fluent;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Sessions;

/// <summary>First sessions and those of a series lie where all who meet are free, each on their own clock (R79).</summary>
public sealed class SessionSeriesTests
{
    private static readonly string[] Zones =
    [
        "Europe/Paris", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Casablanca", "America/Santiago", "Pacific/Auckland", "Etc/GMT+5",
    ];

    [Fact]
    public void No_session_of_any_agreement_is_planned_outside_the_common_windows_where_there_are_any()
    {
        var window = from day in Gen.Choose(0, 6)
                     from start in Gen.Choose(0, 80)
                     from quarters in Gen.Choose(4, 40)
                     select new WeeklyWindow((DayOfWeek)day, At(start), At(Math.Min(start + quarters, 95)));
        var member = from zone in Gen.Elements(Zones)
                     from windows in window.ArrayOf(5)
                     from quietFrom in Gen.Choose(0, 95)
                     from quietTo in Gen.Choose(0, 95)
                     from isQuiet in Gen.Elements(true, false)
                     select new MemberClock("p", zone, windows, isQuiet ? At(quietFrom) : null, isQuiet ? At(quietTo) : null);
        var pair = from members in member.ArrayOf(2)
                   from minute in Gen.Choose(0, 730 * 24 * 60)
                   from ahead in Gen.Choose(-5, 40)
                   from everyDays in Gen.Choose(3, 60)
                   from quarters in Gen.Choose(1, 6)
                   select (members, now: new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute), ahead, everyDays, minutes: quarters * 15);

        var suiting = 0;
        Prop.ForAll(pair.ToArbitrary(), one =>
        {
            MemberClock[] clocks = [one.members[0] with { PersonId = Given.Mentor.PersonId }, one.members[1] with { PersonId = Given.Mentee.PersonId }];
            var (now, length) = (one.now, TimeSpan.FromMinutes(one.minutes));
            var mentorship = Given.Mentorship with
            {
                Agreement = A.Agreement(now.AddDays(one.ahead), one.everyDays) with { Minutes = one.minutes },
                Ends = now.AddYears(5),
            };
            Session? last = null;
            for (var number = 1; number <= 4; number++)
            {
                var facts = new SessionPlanFacts(Given.Stored(mentorship), last, clocks[0].Zone, Room: null) { Clocks = clocks };
                var session = SessionPlanning.Plan(facts, now).Writes.Written<Session>();

                Assert.True(session.StartsAt >= now.AddDays(1));
                if (session.UnfitFor is null)
                {
                    Assert.All(clocks, clock => Suits(clock, session.StartsAt, length));
                    suiting++;
                }
                else
                {
                    Assert.DoesNotContain(
                        Enumerable.Range(0, 14 * 96).Select(quarter => NextHour(session.StartsAt).AddMinutes(quarter * 15)),
                        start => clocks.All(clock => SessionHours.Fits(clock, start, length)));
                }

                (last, now) = (session with { Stage = SessionStage.Held }, session.EndsAt);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        Assert.True(suiting > 100, $"{suiting} sessions");
    }

    [Theory]
    // The clock of Paris goes forward on 28 March, that of Auckland back on 4 April: eight in the morning is not eight in the evening any more.
    [InlineData("Europe/Paris", 8, 11, "Pacific/Auckland", 20, 23, "2027-03-16T07:00", "2027-03-30T07:00", "2027-04-13T08:00")]
    // New York goes forward on 14 March, two weeks before Paris: three in the afternoon of Paris is nine there, then ten, then nine again.
    [InlineData("Europe/Paris", 15, 18, "America/New_York", 9, 12, "2027-03-09T14:00", "2027-03-23T14:00", "2027-04-06T13:00")]
    public void A_series_stays_in_the_windows_of_both_across_clock_changes_of_both_hemispheres(
        string zone, int from, int to, string other, int otherFrom, int otherTo, string held, string next, string afterThat)
    {
        MemberClock[] clocks =
        [
            new(Given.Mentor.PersonId, zone, [Window(DayOfWeek.Tuesday, from, to)]),
            new(Given.Mentee.PersonId, other, [Window(DayOfWeek.Tuesday, otherFrom, otherTo)]),
        ];
        var first = Held(Utc(held));

        var second = Next(first, clocks);
        var third = Next(second with { Stage = SessionStage.Held }, clocks);

        Assert.Equal([Utc(next), Utc(afterThat)], [second.StartsAt, third.StartsAt]);
    }

    [Fact]
    public void A_session_that_was_moved_to_a_day_that_nobody_named_brings_the_next_one_back_near_the_rhythm()
    {
        // A Saturday at 10:00; two weeks later the Thursday before is two days away, and the Tuesday after it three.
        var next = Next(Held(Utc("2027-02-06T09:00")), Clocks());

        Assert.Equal(Utc("2027-02-18T09:00"), next.StartsAt);
    }

    [Fact]
    public void Where_no_hour_suits_both_the_hour_stays_and_both_are_asked_once()
    {
        MemberClock[] never =
        [
            new(Given.Mentor.PersonId, "Europe/Paris", [Window(DayOfWeek.Monday, 9, 12)]),
            new(Given.Mentee.PersonId, "Europe/Paris", [Window(DayOfWeek.Friday, 9, 12)]),
        ];
        var held = Held(Utc("2027-03-01T09:00"));

        var asked = Plan(held, never);
        var session = asked.Writes.Written<Session>();
        var again = Plan(session with { Stage = SessionStage.Held }, never);
        var kept = SessionDecisions.KeepHour(session, Given.Mentee.PersonId).Value! with { Stage = SessionStage.Held };

        Assert.Equal(Utc("2027-03-15T09:00"), session.StartsAt);
        Assert.Equal([Given.Mentee.PersonId], session.UnfitFor);
        Assert.Equal([MailTemplate.SessionHour, MailTemplate.SessionHour], asked.Mails.Select(mail => mail.Template));
        Assert.Empty(again.Mails);
        Assert.Null(Next(kept, never).UnfitFor);
    }

    [Fact]
    public void A_first_date_that_has_passed_gives_way_to_the_first_of_several_that_suit_both()
    {
        // Agreed was Monday, 8 March; on Tuesday, the 9th, the last one signs.
        var facts = new SessionPlanFacts(Given.Stored(Given.Mentorship), Last: null, "Europe/Paris", Room: null) { Clocks = Clocks() };

        var session = SessionPlanning.Plan(facts, Given.Now.AddDays(8)).Writes.Written<Session>();

        Assert.Equal(Utc("2027-03-11T09:00"), session.StartsAt);
        Assert.Equal([Utc("2027-03-16T09:00"), Utc("2027-03-18T09:00"), Utc("2027-03-23T09:00")], session.Offered);
        Assert.Null(session.UnfitFor);
    }

    private static MemberClock[] Clocks() =>
    [
        .. new[] { Given.Mentor, Given.Mentee }.Select(one => MemberClock.Of(one.PersonId, A.Profile(ProgramRole.Mentee), said: null, "Europe/Paris")),
    ];

    private static Session Held(DateTimeOffset startsAt) => Given.Session with { StartsAt = startsAt, Stage = SessionStage.Held, Room = null };

    private static Session Next(Session last, MemberClock[] clocks) => Plan(last, clocks).Writes.Written<Session>();

    private static MentorFlow.Domain.Ledger.Decision<PlannedSession?> Plan(Session last, MemberClock[] clocks) => SessionPlanning.Plan(
        new SessionPlanFacts(Given.Stored(Given.Mentorship), last, clocks[0].Zone, Room: null) { Clocks = clocks }, last.EndsAt);

    // Minute by minute, as somebody would look at the clock on the wall.
    private static void Suits(MemberClock clock, DateTimeOffset startsAt, TimeSpan length)
    {
        for (var minute = 0; minute < length.TotalMinutes; minute++)
        {
            var wall = startsAt.AddMinutes(minute).ToZone(clock.Zone).DateTime;
            var time = TimeOnly.FromDateTime(wall);
            Assert.Contains(clock.Free, window => window.Day == wall.DayOfWeek && window.From <= time && time < window.To);
            Assert.False(
                clock is { QuietFrom: { } from, QuietTo: { } to } && from != to && time.IsBetween(from, to), $"{wall} in {clock.Zone} is in quiet hours");
        }
    }

    private static DateTimeOffset NextHour(DateTimeOffset moment) => new(moment.UtcDateTime.Date.AddHours(moment.UtcDateTime.Hour + 1), TimeSpan.Zero);

    private static TimeOnly At(int quarter) => TimeOnly.MinValue.AddMinutes(quarter * 15);

    private static WeeklyWindow Window(DayOfWeek day, int from, int to) => new(day, new TimeOnly(from, 0), new TimeOnly(to, 0));

    private static DateTimeOffset Utc(string text) =>
        new(DateTime.ParseExact(text, "yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero);
}
