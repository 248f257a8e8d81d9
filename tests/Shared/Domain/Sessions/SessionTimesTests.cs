using MentorFlow.Domain.Sessions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Sessions;

public sealed class SessionTimesTests
{
    // A Monday, 9:00 in London: both are free by day on workdays.
    private static readonly Session Failed = RescueDecisions.Call(Given.Session, Given.Session.StartsAt.AddMinutes(3)).Value!;
    private static readonly DateTimeOffset Now = Failed.StartsAt.AddMinutes(8);
    private static readonly MemberClock[] Clocks = [.. Failed.MemberIds.Select(member => new MemberClock(member, "Europe/London", []))];

    [Fact]
    public void The_times_that_were_mailed_stay_and_the_one_whose_link_was_followed_stands_first()
    {
        var mailed = SessionHours.Proposals(Clocks, TimeSpan.FromMinutes(30), Failed.StartsAt, Now, 3);
        var offered = RescueDecisions.Offer(Failed, mailed, Now).Value!;

        Assert.Equal(mailed, SessionTimes.Of(offered, Clocks, linked: null, Now));
        Assert.Equal([mailed[1], mailed[0], mailed[2]], SessionTimes.Of(offered, Clocks, mailed[1], Now));
    }

    [Fact]
    public void What_fits_no_more_makes_room_for_another()
    {
        var mailed = SessionHours.Proposals(Clocks, TimeSpan.FromMinutes(30), Failed.StartsAt, Now, 3);
        var offered = RescueDecisions.Offer(Failed, mailed, Now).Value!;

        var later = SessionTimes.Of(offered, Clocks, mailed[0], Now.AddHours(20));

        Assert.Equal(3, later.Count);
        Assert.DoesNotContain(mailed[0], later);
        Assert.Equal(mailed.Skip(1), later.Take(2));
    }

    [Fact]
    public void A_time_that_somebody_typed_is_offered_only_if_it_suits_all()
    {
        Assert.DoesNotContain(Now.AddDays(5).AddHours(12), SessionTimes.Of(Failed, Clocks, Now.AddDays(5).AddHours(12), Now));
        Assert.DoesNotContain(Failed.StartsAt.AddDays(98), SessionTimes.Of(Failed, Clocks, Failed.StartsAt.AddDays(98), Now));
    }

    [Fact]
    public void A_planned_session_has_times_on_other_days_to_choose_from()
    {
        var now = Given.Session.StartsAt.AddDays(-3);

        var times = SessionTimes.Of(Given.Session, Clocks, linked: null, now);

        Assert.Equal(3, times.Count);
        Assert.All(times, time => Assert.NotEqual(Given.Session.StartsAt.Date, time.Date));
    }

    [Fact]
    public void Of_two_who_choose_the_first_wins_and_a_second_click_changes_nothing()
    {
        var (tuesday, wednesday) = (Failed.StartsAt.AddDays(1).AddMinutes(15), Failed.StartsAt.AddDays(2));
        var chosen = Choose(Failed, tuesday).Value!;

        Assert.Equal((tuesday, 1), (chosen.StartsAt, chosen.Sequence));
        Assert.Null(chosen.Rescue);
        Assert.Equal(RefusalReason.AlreadyDone, Choose(chosen, tuesday).Refusal!.Reason);
        Assert.Equal(RefusalReason.Stale, Choose(chosen, wednesday).Refusal!.Reason);
    }

    [Fact]
    public void A_time_that_suits_no_more_is_refused_by_its_field()
    {
        var refused = Choose(Failed, Failed.StartsAt.AddHours(14)).Refusal!;

        Assert.Equal((RefusalReason.Invalid, "time"), (refused.Reason, Assert.Single(refused.Fields).Field));
    }

    [Fact]
    public void A_time_is_named_in_links_so_that_only_such_names_are_read()
    {
        Assert.Equal(Failed.StartsAt, SessionTimes.Read(SessionTimes.Write(Failed.StartsAt)));
        Assert.All((string?[])[null, "", "tomorrow", "2027-03-08T09:00Z", "20270308T0900"], text => Assert.Null(SessionTimes.Read(text)));
    }

    private static Verdict<Session> Choose(Session session, DateTimeOffset time) =>
        SessionDecisions.Choose(session, Given.Mentee.PersonId, time, Failed.Sequence, Clocks, Now);
}
