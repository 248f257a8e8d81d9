using MentorFlow.Domain.Calls;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Calls;

public sealed class CallPollingTests
{
    private static readonly DateTimeOffset Now = Given.Now;

    [Theory]
    [InlineData(0, 1_000)]
    [InlineData(29, 1_000)]
    [InlineData(30, 2_000)]
    [InlineData(119, 2_000)]
    [InlineData(120, 4_000)]
    [InlineData(3_600, 4_000)]
    public void Who_waits_asks_every_second_at_first_and_more_seldom_the_longer_it_takes(int seconds, int milliseconds) =>
        Assert.Equal(milliseconds, After(CallPhase.Waiting, seconds, lastLetter: null));

    [Theory]
    [InlineData(1, null, 300)]
    [InlineData(5, null, 600)]
    [InlineData(10, null, 1_000)]
    [InlineData(20, 1, 300)]
    [InlineData(20, 5, 600)]
    [InlineData(20, 12, 1_000)]
    [InlineData(61, 1, 2_000)]
    [InlineData(600, 1, 4_000)]
    public void Who_connects_asks_at_once_as_long_as_letters_go_and_not_for_ever_where_nothing_gets_through(int seconds, int? lastLetter, int milliseconds) =>
        Assert.Equal(milliseconds, After(CallPhase.Opening, seconds, lastLetter));

    [Fact]
    public void Pages_that_are_connected_rest_for_twenty_to_thirty_seconds_each_for_another_time()
    {
        var seat = Seat(CallPhase.Together, 0, lastLetter: null);
        var rests = Enumerable.Range(0, 1_000).Select(second => CallPolling.After(seat, keepsTheDoor: true, Now.AddSeconds(second)).TotalSeconds).ToList();

        Assert.All(rests, rest => Assert.InRange(rest, 20, 30));
        Assert.InRange(rests.Average(), 24.5, 25.5);
        Assert.True(rests.Distinct().Count() > 900);
    }

    [Fact]
    public void A_seat_outlasts_two_requests_that_do_not_come() =>
        Assert.Equal(TimeSpan.FromSeconds(85), CallPolling.Lease(TimeSpan.FromSeconds(25)));

    [Fact]
    public void A_call_of_thirty_minutes_takes_at_most_a_hundred_requests_a_member()
    {
        var table = new CallTable(Given.Session);
        var (begun, connected) = (table.Now, table.Now.AddSeconds(18));
        var members = new Dictionary<string, (string PersonId, DateTimeOffset Due, int Requests)>
        {
            ["1"] = (Given.Mentor.PersonId, begun, 0),
            ["2"] = (Given.Mentee.PersonId, begun.AddSeconds(15), 0),
        };

        while (members.MinBy(member => member.Value.Due) is var (seat, (personId, due, requests)) && due < begun.AddMinutes(30))
        {
            table.Now = due;
            var link = due < connected ? CallLink.Opening : CallLink.Flowing;
            var turn = table.Tell(personId, seat, (seat == "1" ? "2" : "1", link));
            members[seat] = (personId, due + turn.After, requests + 1);
        }

        Assert.All(members.Values, member => Assert.InRange(member.Requests, 60, 100));
    }

    private static int After(CallPhase phase, int seconds, int? lastLetter) =>
        (int)CallPolling.After(Seat(phase, seconds, lastLetter), keepsTheDoor: true, Now).TotalMilliseconds;

    private static CallSeat Seat(CallPhase phase, int seconds, int? lastLetter) => new(
        "growth", "s.001", "pmaya", "7f3c9a1200000000000000000000beef", "Maya", Now, Now, Now, phase, Now.AddSeconds(-seconds),
        lastLetter is { } ago ? Now.AddSeconds(-ago) : null);
}
