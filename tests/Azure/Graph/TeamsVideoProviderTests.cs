using System.Net;
using MentorFlow.Domain.Video;
using MentorFlow.Providers.Graph;

namespace MentorFlow.Tests.Azure.Graph;

public sealed class TeamsVideoProviderTests : IDisposable
{
    private static readonly DateTimeOffset From = new(2026, 11, 23, 14, 0, 0, TimeSpan.Zero);

    private readonly GraphDouble graph = new();
    private readonly TeamsVideoProvider teams;
    private readonly VideoRoomOrder order = new(Guid.NewGuid(), From.AddDays(-7), "Mentoring session", From, From.AddHours(1));

    public TeamsVideoProviderTests() => teams = new TeamsVideoProvider(graph.Api(), "organizer");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_room_is_a_meeting_that_everybody_joins_by_one_link()
    {
        var room = await teams.CreateAsync(order, Cancellation);

        var meeting = Assert.Single(graph.Meetings);
        Assert.Equal("Mentoring session", meeting["subject"]!.GetValue<string>());
        Assert.Equal(From, meeting["startDateTime"]!.GetValue<DateTimeOffset>());
        Assert.Equal(new Uri(meeting["joinWebUrl"]!.GetValue<string>()), (await teams.AdmitAsync(room, identity: null, Cancellation)).JoinUrl);
    }

    [Fact]
    public async Task An_order_whose_answer_was_lost_finds_the_meeting_that_it_made()
    {
        graph.LoseNextAnswer();
        await Assert.ThrowsAsync<GraphSilenceException>(() => teams.CreateAsync(order, Cancellation));

        var room = await teams.CreateAsync(order, Cancellation);

        Assert.Equal(room.Id, Assert.Single(graph.Meetings)["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_meeting_moves_and_keeps_its_link()
    {
        var room = await teams.CreateAsync(order, Cancellation);

        await teams.MoveAsync(room.Id, From.AddDays(1), From.AddDays(1).AddHours(1), Cancellation);

        var meeting = Assert.Single(graph.Meetings);
        Assert.Equal(From.AddDays(1), meeting["startDateTime"]!.GetValue<DateTimeOffset>());
        Assert.Equal(room.JoinUrl, new Uri(meeting["joinWebUrl"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_meeting_is_deleted_once_and_missing_it_then_is_no_failure()
    {
        var room = await teams.CreateAsync(order, Cancellation);

        await teams.DeleteAsync(room.Id, Cancellation);
        await teams.DeleteAsync(room.Id, Cancellation);

        Assert.Empty(graph.Meetings);
    }

    [Fact]
    public async Task Throttling_is_told_with_the_time_to_wait_and_a_bad_order_is_refused()
    {
        graph.Refuse(HttpStatusCode.TooManyRequests, "TooManyRequests", TimeSpan.FromSeconds(7)).Refuse(HttpStatusCode.BadRequest, "BadRequest");

        Assert.Equal(TimeSpan.FromSeconds(7), (await Assert.ThrowsAsync<VideoThrottledException>(() => teams.CreateAsync(order, Cancellation))).RetryAfter);
        await Assert.ThrowsAsync<VideoRefusedException>(() => teams.CreateAsync(order, Cancellation));
    }

    public void Dispose() => graph.Dispose();
}
