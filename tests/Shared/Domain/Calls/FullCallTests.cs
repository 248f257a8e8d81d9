using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Tests.Shared.Domain.Calls;

/// <summary>A call from page to page bears five people: who would be the sixth is told so, and nobody's call breaks (R30).</summary>
public sealed class FullCallTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 11, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Who_comes_sixth_finds_the_call_full_and_comes_in_when_somebody_has_left()
    {
        var five = Enumerable.Range(1, CircleSettings.MostOnPage).Select(Seat).ToList();

        Assert.Equal(CallRefusal.Full, CallDecisions.Refuse(five, "p6", new CallRequest(Id(6)), Now));
        Assert.Null(CallDecisions.Refuse([.. five.Skip(1)], "p6", new CallRequest(Id(6)), Now));
        Assert.Null(CallDecisions.Refuse([five[0] with { Until = Now }, .. five.Skip(1)], "p6", new CallRequest(Id(6)), Now));
    }

    [Fact]
    public void Who_is_in_goes_on_and_who_leaves_may()
    {
        var five = Enumerable.Range(1, CircleSettings.MostOnPage).Select(Seat).ToList();

        Assert.Null(CallDecisions.Refuse(five, "p5", new CallRequest(Id(5)), Now));
        Assert.Null(CallDecisions.Refuse(five, "p6", new CallRequest(Id(6)) { Leaves = true }, Now));
    }

    private static CallSeat Seat(int number) => new(
        "growth", "m1-1", $"p{number}", Id(number), $"Person {number}", Now, Now, Now.AddSeconds(30), CallPhase.Together, Now);

    private static string Id(int number) => new((char)('0' + number), 32);
}
