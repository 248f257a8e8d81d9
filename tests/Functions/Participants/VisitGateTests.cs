using MentorFlow.Domain.Links;
using MentorFlow.Functions.Participants;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Participants;

public sealed class VisitGateTests
{
    private readonly StubClock clock = new();
    private readonly VisitGate gate;

    public VisitGateTests() => gate = new VisitGate(new VisitSettings(ProofKind.Code), clock);

    private Visit ByLink => new Visit("p1", clock.GetUtcNow()) { VisitId = "v1" }.With(["/m/s/growth/s1"]);

    [Theory]
    [InlineData("/m/s/growth/s1", VisitNeed.None)]
    [InlineData("/m/s/growth/s1/agenda", VisitNeed.None)]
    [InlineData("/m/s/growth/s12", VisitNeed.Proof)]
    [InlineData("/m/s/growth", VisitNeed.Proof)]
    [InlineData("/m", VisitNeed.Proof)]
    [InlineData("/m/leave/growth", VisitNeed.Proof)]
    [InlineData("/m/my-data", VisitNeed.Proof)]
    [InlineData("/m/proof", VisitNeed.None)]
    [InlineData("/m/end-visit", VisitNeed.None)]
    public void A_link_opens_what_it_was_mailed_for_and_asks_for_a_proof_for_everything_else(string path, VisitNeed need) =>
        Assert.Equal(need, gate.NeedOf(ByLink, path, sends: false));

    [Theory]
    [InlineData("/m", VisitNeed.None)]
    [InlineData("/m/profile/growth", VisitNeed.None)]
    [InlineData("/m/leave/growth", VisitNeed.FreshProof)]
    [InlineData("/M/Leave/growth/m1", VisitNeed.FreshProof)]
    [InlineData("/m/concern/growth", VisitNeed.FreshProof)]
    [InlineData("/m/conversation/growth/c1", VisitNeed.FreshProof)]
    [InlineData("/m/my-data/erase", VisitNeed.FreshProof)]
    public void Half_an_hour_after_the_code_leaving_concerns_and_ones_data_ask_again(string path, VisitNeed need)
    {
        var visit = ByLink with { ProvedAt = clock.GetUtcNow() };
        Assert.Equal(VisitNeed.None, gate.NeedOf(visit, path, sends: false));

        clock.Advance(VisitGate.Fresh);

        Assert.Equal(need, gate.NeedOf(visit, path, sends: false));
    }

    [Fact]
    public void What_was_begun_in_time_can_still_be_sent()
    {
        var visit = ByLink with { ProvedAt = clock.GetUtcNow() };

        clock.Advance(VisitGate.FreshToSend - TimeSpan.FromSeconds(1));
        Assert.Equal(VisitNeed.None, gate.NeedOf(visit, "/m/concern/growth", sends: true));

        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(VisitNeed.FreshProof, gate.NeedOf(visit, "/m/concern/growth", sends: true));
    }

    [Fact]
    public void The_link_of_a_mail_to_leave_or_to_confide_something_asks_for_nothing()
    {
        Assert.Equal(VisitNeed.None, gate.NeedOf(ByLink.With(["/m/concern/growth/m1"]), "/m/concern/growth/m1", sends: true));
        Assert.Equal(VisitNeed.None, gate.NeedOf(ByLink.With(["/m/leave/growth"]), "/m/leave/growth", sends: true));
    }

    [Fact]
    public void Where_no_proof_is_set_a_link_opens_everything()
    {
        var open = new VisitGate(new VisitSettings(ProofKind.None), clock);

        Assert.Equal(VisitNeed.None, open.NeedOf(ByLink, "/m/my-data", sends: true));
        Assert.True(open.IsFresh(ByLink, sends: false));
    }
}
