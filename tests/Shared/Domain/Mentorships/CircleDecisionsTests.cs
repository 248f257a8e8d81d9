using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Mentorships;

public sealed class CircleDecisionsTests
{
    private static readonly HashSet<string> Nobody = [];

    private static Mentorship Circle { get; } = Given.Mentorship with
    {
        Members =
        [
            new Member("host", ProgramRole.Mentor),
            .. new[] { "a", "b", "c", "d" }.Select(id => new Member(id, ProgramRole.Mentee)),
        ],
        Circle = new CircleSettings(Smallest: 4, Largest: 6, Quorum: 3),
        Signatures = new[] { "host", "a", "b", "c", "d" }.ToDictionary(id => id, _ => Given.Now),
    };

    [Fact]
    public void Who_leaves_takes_their_signature_along_and_is_remembered()
    {
        var left = CircleDecisions.Leave(Circle, "a", EndReason.ByChoice, Given.Now).Value!;

        Assert.Equal(["host", "b", "c", "d"], left.Members.Select(member => member.PersonId));
        Assert.Equal([new FormerMember("a", ProgramRole.Mentee, Given.Now, EndReason.ByChoice)], left.Former);
        Assert.DoesNotContain("a", left.Signatures!.Keys);
        Assert.True(left.IsSigned);
        Assert.True(left.HasKnown("a"));
        Assert.Equal(RefusalReason.AlreadyDone, CircleDecisions.Leave(left, "a", EndReason.ByChoice, Given.Now).Refusal!.Reason);
        Assert.Equal(RefusalReason.NotAMember, CircleDecisions.Leave(left, "z", EndReason.ByChoice, Given.Now).Refusal!.Reason);
    }

    [Fact]
    public void A_circle_goes_on_with_one_fewer_than_its_smallest_and_not_with_two()
    {
        var circle = Circle;
        foreach (var (id, goesOn) in new[] { ("a", true), ("b", true), ("c", false) })
        {
            circle = CircleDecisions.Leave(circle, id, EndReason.ByChoice, Given.Now).Value!;
            Assert.Equal(goesOn, CircleDecisions.GoesOn(circle));
        }
    }

    [Fact]
    public void Who_joins_signs_later_and_nobody_waits_for_it_up_to_the_largest_size()
    {
        var joined = CircleDecisions.Join(Circle, "e", ProgramRole.Mentee, Given.Now).Value!;

        Assert.Equal((6, 0, true), (joined.Members.Count, joined.SeatsFree, joined.IsSigned));
        Assert.Equal(RefusalReason.AlreadyDone, CircleDecisions.Join(joined, "e", ProgramRole.Mentee, Given.Now).Refusal!.Reason);
        Assert.Equal(RefusalReason.Invalid, CircleDecisions.Join(joined, "f", ProgramRole.Mentee, Given.Now).Refusal!.Reason);
        Assert.True(AgreementDecisions.Sign(joined, "e", joined.Agreement!.Version, Given.Now).Value!.Signatures!.ContainsKey("e"));
    }

    [Fact]
    public void A_pair_is_no_circle_and_nobody_joins_it()
    {
        Assert.Equal(RefusalReason.WrongStage, CircleDecisions.Join(Given.Mentorship, "e", ProgramRole.Mentee, Given.Now).Refusal!.Reason);
        Assert.Equal(RefusalReason.WrongStage, CircleDecisions.SetHost(Given.Mentorship, Given.Mentor.PersonId).Refusal!.Reason);
    }

    [Fact]
    public void Another_host_takes_over_and_the_one_of_before_stays_as_a_member()
    {
        var hosted = CircleDecisions.SetHost(Circle, "b").Value!;

        Assert.Equal("b", hosted.HostId);
        Assert.Equal(ProgramRole.Mentee, hosted.Members[0].Role);
        Assert.Equal(RefusalReason.AlreadyDone, CircleDecisions.SetHost(hosted, "b").Refusal!.Reason);
    }

    [Theory]
    [InlineData(null, "a")]
    [InlineData("a", "c")]
    [InlineData("d", "a")]
    [InlineData("gone", "a")]
    public void Among_equals_the_next_in_order_hosts_who_is_not_on_leave(string? last, string next)
    {
        var equals = Circle with { Members = [.. new[] { "a", "b", "c", "d" }.Select(id => new Member(id, ProgramRole.Peer))] };

        Assert.Equal(next, CircleDecisions.NextHost(equals, last, new HashSet<string> { "b" }));
    }

    [Fact]
    public void The_host_hosts_and_on_their_leave_who_comes_after_the_last_one()
    {
        Assert.Equal("host", CircleDecisions.NextHost(Circle, "a", Nobody));
        Assert.Equal("a", CircleDecisions.NextHost(Circle, "host", new HashSet<string> { "host" }));
        Assert.Null(CircleDecisions.NextHost(Circle, "host", new HashSet<string> { "host", "a", "b", "c", "d" }));
    }
}
