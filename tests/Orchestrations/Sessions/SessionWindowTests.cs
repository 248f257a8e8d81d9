using FsCheck;
using FsCheck.Fluent;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Sessions;

/// <summary>Sessions that move by a changed agreement, by a leave or by the end of the program stay where all who meet are free, on their own clocks.</summary>
public sealed class SessionWindowTests
{
    private static readonly string[] Zones =
    [
        "Europe/Paris", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Casablanca", "America/Santiago", "Pacific/Auckland", "Etc/GMT+5",
    ];

    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    [Fact]
    public void No_changed_agreement_moves_a_session_out_of_the_common_windows()
    {
        var moved = 0;
        Prop.ForAll(Pairs(), pair =>
        {
            var (first, planned) = TwoSessionsOf(pair);
            var (before, now) = (AgreementOf(pair), first.EndsAt);
            var after = before with { EveryDays = pair.OtherDays, Minutes = pair.OtherQuarters * 15 };

            var changed = AgreementEffect.On(planned, first, before, after, pair.Clocks, now.AddYears(5), now);

            var session = changed ?? planned;
            Assert.True(session.StartsAt >= now.AddDays(1));
            var length = TimeSpan.FromMinutes(session.Minutes);
            if (planned.UnfitFor is null && AnyWithin(pair.Clocks, now.AddDays(2), length) && AnyWithin(pair.Clocks, session.StartsAt, length))
            {
                Assert.All(pair.Clocks, clock => Suits(clock, session.StartsAt, length));
                moved += session.StartsAt != planned.StartsAt ? 1 : 0;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        Assert.True(moved > 10, $"{moved} sessions moved");
    }

    [Fact]
    public void No_leave_of_any_length_moves_a_session_out_of_the_common_windows()
    {
        var suiting = 0;
        Prop.ForAll(Pairs(), pair =>
        {
            var (first, planned) = TwoSessionsOf(pair);
            var (by, now) = (TimeSpan.FromHours(pair.Hours), first.EndsAt.AddHours(pair.Hours));
            var shift = new SessionShift(planned.ProgramId, planned.SessionId, by, planned.Sequence);

            var shifted = SessionPlanning.Shift(Given.Stored(planned), shift, TimeSpan.FromDays(pair.EveryDays), pair.Clocks, now).Writes.Written<Session>();

            var length = TimeSpan.FromMinutes(shifted.Minutes);
            if (shifted.UnfitFor is null)
            {
                Assert.True(shifted.StartsAt >= now.AddDays(1));
                Assert.All(pair.Clocks, clock => Suits(clock, shifted.StartsAt, length));
                suiting++;
            }
            else
            {
                Assert.False(AnyWithin(pair.Clocks, shifted.StartsAt > now.AddDays(1) ? shifted.StartsAt : now.AddDays(1), length));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        Assert.True(suiting > 20, $"{suiting} sessions");
    }

    [Fact]
    public void The_last_session_before_the_end_lies_in_the_common_windows_too()
    {
        var last = 0;
        Prop.ForAll(Pairs(), pair =>
        {
            var (first, _) = TwoSessionsOf(pair);
            var mentorship = Given.Mentorship with { Agreement = AgreementOf(pair), Ends = first.EndsAt.AddHours(pair.Hours) };
            var facts = new SessionPlanFacts(Given.Stored(mentorship), first, pair.Clocks[0].Zone, Room: null) { Clocks = pair.Clocks };

            var decision = SessionPlanning.Plan(facts, first.EndsAt);

            foreach (var session in decision.Writes.Writes.Select(write => write.Document).OfType<Session>())
            {
                Assert.True(session.EndsAt <= mentorship.Ends);
                if (session.UnfitFor is null)
                {
                    Assert.All(pair.Clocks, clock => Suits(clock, session.StartsAt, TimeSpan.FromMinutes(session.Minutes)));
                    last++;
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        Assert.True(last > 3, $"{last} sessions");
    }

    private static Arbitrary<RandomPair> Pairs()
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
        var pair = from mentor in member
                   from mentee in member
                   from minute in Gen.Choose(0, 730 * 24 * 60)
                   from everyDays in Gen.Choose(3, 60)
                   from otherDays in Gen.Choose(3, 60)
                   from quarters in Gen.Choose(1, 6)
                   from otherQuarters in Gen.Choose(1, 6)
                   from hours in Gen.Choose(1, 60 * 24)
                   select new RandomPair(
                       [mentor with { PersonId = Given.Mentor.PersonId }, mentee with { PersonId = Given.Mentee.PersonId }],
                       new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute),
                       everyDays,
                       otherDays,
                       quarters,
                       otherQuarters,
                       hours);
        return pair.ToArbitrary();
    }

    private static Agreement AgreementOf(RandomPair pair) =>
        A.Agreement(pair.Now.AddDays(3), pair.EveryDays) with { Minutes = pair.Quarters * 15 };

    // One that is held, and the one that is planned when it ends.
    private static (Session First, Session Planned) TwoSessionsOf(RandomPair pair)
    {
        var mentorship = Given.Mentorship with { Agreement = AgreementOf(pair), Ends = pair.Now.AddYears(5) };
        var first = PlanAfter(last: null, pair.Now) with { Stage = SessionStage.Held };
        return (first, PlanAfter(first, first.EndsAt));

        Session PlanAfter(Session? last, DateTimeOffset now) => SessionPlanning.Plan(
            new SessionPlanFacts(Given.Stored(mentorship), last, pair.Clocks[0].Zone, Room: null) { Clocks = pair.Clocks }, now).Writes.Written<Session>();
    }

    // Within two weeks every window of a week comes twice, and a change of a clock spoils one of them at most.
    private static bool AnyWithin(MemberClock[] clocks, DateTimeOffset from, TimeSpan length)
    {
        var first = new DateTimeOffset((from.UtcTicks + Quarter.Ticks - 1) / Quarter.Ticks * Quarter.Ticks, TimeSpan.Zero);
        return Enumerable.Range(0, 14 * 96).Select(quarter => first + (quarter * Quarter)).Any(start =>
            clocks.All(clock => SessionHours.Fits(clock, start, length)));
    }

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

    private static TimeOnly At(int quarter) => TimeOnly.MinValue.AddMinutes(quarter * 15);

    /// <param name="OtherDays">Of the changed agreement.</param>
    /// <param name="OtherQuarters">Likewise: its length in quarters of an hour.</param>
    /// <param name="Hours">Of a leave, or until the end.</param>
    private sealed record RandomPair(
        MemberClock[] Clocks, DateTimeOffset Now, int EveryDays, int OtherDays, int Quarters, int OtherQuarters, int Hours);
}
