using MentorFlow.Domain.Links;
using MentorFlow.Domain.Visits;

namespace MentorFlow.Tests.Shared.Domain.Visits;

public sealed class VisitDecisionsTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    private static readonly VisitCode Asked = new("p1", "c1", Now);

    [Fact]
    public void The_right_code_is_used_up()
    {
        var used = VisitDecisions.Try(Asked, isRight: true, Now.AddMinutes(1)).Value!;

        Assert.Equal(Now.AddMinutes(1), used.UsedAt);
        Assert.Equal(RefusalReason.WrongStage, VisitDecisions.Try(used, isRight: true, Now.AddMinutes(2)).Refusal!.Reason);
    }

    [Fact]
    public void After_five_wrong_tries_the_right_code_comes_too_late()
    {
        var code = Asked;
        foreach (var _ in Enumerable.Range(0, VisitCode.MostTries))
        {
            code = VisitDecisions.Try(code, isRight: false, Now).Value!;
            Assert.Null(code.UsedAt);
        }

        Assert.Equal(RefusalReason.WrongStage, VisitDecisions.Try(code, isRight: true, Now).Refusal!.Reason);
    }

    [Fact]
    public void A_code_is_over_after_ten_minutes()
    {
        Assert.NotNull(VisitDecisions.Try(Asked, isRight: true, Now.AddMinutes(10).AddSeconds(-1)).Value);
        Assert.Null(VisitDecisions.Try(Asked, isRight: true, Now.AddMinutes(10)).Value);
    }

    [Fact]
    public void A_browser_is_known_for_ninety_days_and_stands_once()
    {
        var visits = VisitDecisions.Remember(null, "p1", new KnownBrowser("b1", "Firefox, Linux", Now), Now);
        visits = VisitDecisions.Remember(visits, "p1", new KnownBrowser("b2", "", Now), Now);
        visits = VisitDecisions.Remember(visits, "p1", new KnownBrowser("b1", "Firefox, Linux", Now.AddDays(30)), Now.AddDays(30));

        Assert.Equal(["b1", "b2"], visits.Browsers.Select(browser => browser.BrowserId));
        Assert.Equal(["b1"], visits.KnownAt(Now.AddDays(90), linksValidFrom: null).Select(browser => browser.BrowserId));
        Assert.Empty(visits.KnownAt(Now.AddDays(120), linksValidFrom: null));
    }

    [Fact]
    public void Who_took_back_their_links_is_known_nowhere()
    {
        var visits = VisitDecisions.Remember(null, "p1", new KnownBrowser("b1", "", Now), Now);

        Assert.Empty(visits.KnownAt(Now.AddDays(1), linksValidFrom: Now.AddHours(1)));
        Assert.Single(visits.KnownAt(Now.AddDays(1), linksValidFrom: Now.AddHours(-1)));
    }

    [Fact]
    public void No_more_than_twenty_browsers_are_remembered()
    {
        PersonVisits? visits = null;
        foreach (var number in Enumerable.Range(0, 30))
        {
            visits = VisitDecisions.Remember(visits, "p1", new KnownBrowser($"b{number}", "", Now), Now);
        }

        Assert.Equal(VisitDecisions.MostBrowsers, visits!.Browsers.Count);
        Assert.Equal("b29", visits.Browsers[0].BrowserId);
    }

    [Fact]
    public void A_browser_that_is_not_known_cannot_be_forgotten()
    {
        var visits = VisitDecisions.Remember(null, "p1", new KnownBrowser("b1", "", Now), Now);

        Assert.Null(VisitDecisions.Forget(null, "b1", Now));
        Assert.Null(VisitDecisions.Forget(visits, "b2", Now));
        Assert.Empty(VisitDecisions.Forget(visits, "b1", Now)!.Browsers);
    }

    [Fact]
    public void Visits_that_were_proved_on_a_browser_that_is_forgotten_are_over()
    {
        var visits = VisitDecisions.Forget(VisitDecisions.Remember(null, "p1", new KnownBrowser("b1", "", Now), Now), "b1", Now)!;

        Assert.True(visits.HasEnded(new Visit("p1", Now) { VisitId = "v1", BrowserId = "b1" }));
        Assert.False(visits.HasEnded(new Visit("p1", Now) { VisitId = "v1" }));
    }

    [Fact]
    public void A_visit_that_was_ended_stays_ended_as_long_as_its_cookie_would_hold()
    {
        var visits = VisitDecisions.End(null, new Visit("p1", Now) { VisitId = "v1" }, Now.AddHours(1));
        Assert.True(visits.HasEnded("v1"));

        visits = VisitDecisions.End(visits, new Visit("p1", Now.AddHours(11)) { VisitId = "v2" }, Now.AddHours(12));
        Assert.Equal(["v2"], visits.Ended.Select(visit => visit.VisitId));
    }
}
