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
        Assert.Equal(new Visit("p1", began), visits.Verify(cookie));

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
    public void A_visit_ends_when_the_person_s_links_are_revoked()
    {
        var visit = visits.Verify(visits.Begin("p1"))!;

        Assert.True(visit.IsRevokedBy(clock.GetUtcNow() + TimeSpan.FromSeconds(1)));
        Assert.False(visit.IsRevokedBy(null));
    }
}
