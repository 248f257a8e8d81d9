using MentorFlow.Domain.Links;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Links;

public class VisitSignerTests
{
    private static readonly LinkKey Key = LinkKey.Generate("1");

    private readonly StubClock clock = new();
    private readonly VisitSigner visits;

    public VisitSignerTests() => visits = new VisitSigner([Key], clock);

    [Fact]
    public void A_visit_holds_for_twelve_hours()
    {
        var cookie = visits.Begin("p1");
        var began = clock.GetUtcNow();

        clock.Advance(VisitSigner.Life - TimeSpan.FromSeconds(1));
        var visit = visits.Verify(cookie)!;
        Assert.Equal(("p1", began, began), (visit.PersonId, visit.BeganAt, visit.ProvedAt));

        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(visits.Verify(cookie));
    }

    [Fact]
    public void A_link_is_no_cookie_and_a_cookie_no_link()
    {
        var links = new LinkSigner([Key], clock);

        Assert.Null(visits.Verify(links.Sign(LinkPurpose.Home, "p1")));
        Assert.IsType<LinkVerdict.Tampered>(links.Verify(visits.Begin("p1")));
    }

    [Fact]
    public void A_visit_says_what_its_links_were_mailed_for_the_newest_first()
    {
        var visit = new Visit("p1", clock.GetUtcNow()) { VisitId = Visit.NewId(), BrowserId = "b1" }.With(["/m/a"]).With(["/m/b", "/m/a"]);

        var read = visits.Verify(visits.Write(visit))!;

        Assert.Equal((visit.VisitId, (DateTimeOffset?)null, "b1"), (read.VisitId, read.ProvedAt, read.BrowserId));
        Assert.Equal(["/m/b", "/m/a"], read.Opens);
    }

    [Fact]
    public void However_many_links_are_brought_the_cookie_stays_one_that_can_be_read()
    {
        var visit = new Visit("p123456789012", clock.GetUtcNow()) { VisitId = Visit.NewId() };
        foreach (var number in Enumerable.Range(0, 40))
        {
            visit = visit.With([$"/m/agreement/{new string('p', 64)}/{number:D40}", $"/m/photo/{new string('p', 64)}/of"]);
        }

        var cookie = visits.Write(visit);

        Assert.True(cookie.Length < 2048);
        Assert.EndsWith("39", visits.Verify(cookie)!.Opens[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_visit_ends_when_the_person_s_links_are_revoked()
    {
        var visit = visits.Verify(visits.Begin("p1"))!;

        Assert.True(visit.IsRevokedBy(clock.GetUtcNow() + TimeSpan.FromSeconds(1)));
        Assert.False(visit.IsRevokedBy(null));
    }
}
