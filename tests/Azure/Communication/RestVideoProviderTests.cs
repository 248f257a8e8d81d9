using System.Net;
using MentorFlow.Domain.Video;
using MentorFlow.Providers.Communication;

namespace MentorFlow.Tests.Azure.Communication;

public sealed class RestVideoProviderTests : IAsyncLifetime
{
    private static readonly DateTimeOffset From = new(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);

    private readonly VideoRoomOrder order = new(Guid.NewGuid(), From.AddDays(-7), "Mentoring session 1", From, From.AddHours(1));
    private FakeCommunicationService service = null!;
    private RestClients clients = null!;
    private RestVideoProvider video = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        service = await FakeCommunicationService.StartAsync();
        clients = RestClients.At(service);
        video = new RestVideoProvider(clients.Rooms, clients.Identities);
    }

    [Fact]
    public async Task A_room_is_open_in_its_window_only_and_moves_with_it()
    {
        var room = await video.CreateAsync(order, Cancellation);
        Assert.Equal((From, From.AddHours(1)), Window(room.Id));

        await video.MoveAsync(room.Id, From.AddDays(1), From.AddDays(1).AddHours(1), Cancellation);
        Assert.Equal((From.AddDays(1), From.AddDays(1).AddHours(1)), Window(room.Id));
    }

    [Fact]
    public async Task An_order_whose_answer_was_lost_finds_the_room_that_it_made()
    {
        service.LoseNextAnswer();
        await Assert.ThrowsAnyAsync<IOException>(() => video.CreateAsync(order, Cancellation));

        var room = await video.CreateAsync(order, Cancellation);

        Assert.Equal(Assert.Single(service.Rooms.All).Key, room.Id);
    }

    [Fact]
    public async Task Who_is_admitted_stands_on_the_roster_and_may_only_join()
    {
        var room = await video.CreateAsync(order, Cancellation);
        var identity = await video.IntroduceAsync(Cancellation);

        var pass = await video.AdmitAsync(room, identity, Cancellation);

        Assert.Equal(("Presenter", $"token-of-{identity}"), (service.Rooms.Rosters[room.Id][identity!], pass.Token));
        Assert.Equal(["voip.join"], Assert.Single(service.Identities.Tokens).Scopes);
        Assert.True(pass.ExpiresOn > DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task A_room_and_its_roster_can_be_read_and_changed_person_by_person()
    {
        var room = await video.CreateAsync(order, Cancellation);
        await clients.Rooms.AddAsync(room.Id, ["8:acs:a", "8:acs:b"], "Attendee", Cancellation);
        await clients.Rooms.AddAsync(room.Id, ["8:acs:b"], "Presenter", Cancellation);
        await clients.Rooms.RemoveAsync(room.Id, ["8:acs:a"], Cancellation);

        Assert.Equal(("8:acs:b", "Presenter"), Assert.Single(service.Rooms.Rosters[room.Id].Select(participant => (participant.Key, participant.Value))));
        var read = await clients.Rooms.FindAsync(room.Id, Cancellation);
        Assert.Equal((room.Id, order.From, order.Until), (read.Id, read.ValidFrom, read.ValidUntil));
    }

    [Fact]
    public async Task What_is_gone_already_is_as_good_as_deleted()
    {
        var room = await video.CreateAsync(order, Cancellation);
        var identity = (await video.IntroduceAsync(Cancellation))!;

        await video.DeleteAsync(room.Id, Cancellation);
        await video.DeleteAsync(room.Id, Cancellation);
        await video.ForgetAsync(identity, Cancellation);
        await video.ForgetAsync(identity, Cancellation);

        Assert.Empty(service.Rooms.All);
        Assert.Empty(service.Identities.All);
    }

    [Fact]
    public async Task Throttling_is_told_at_once_and_a_bad_order_is_refused()
    {
        service.Refuse(HttpStatusCode.TooManyRequests, "TooManyRequests", retryAfterSeconds: 7);
        service.Refuse(HttpStatusCode.BadRequest, "InvalidValidity");

        Assert.Equal(TimeSpan.FromSeconds(7), (await Assert.ThrowsAsync<VideoThrottledException>(() => video.CreateAsync(order, Cancellation))).RetryAfter);
        await Assert.ThrowsAsync<VideoRefusedException>(() => video.CreateAsync(order, Cancellation));
        Assert.Equal(2, service.Requests.Count);
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    private (DateTimeOffset From, DateTimeOffset Until) Window(string roomId)
    {
        var room = service.Rooms.All[roomId];
        return (room["validFrom"]!.GetValue<DateTimeOffset>(), room["validUntil"]!.GetValue<DateTimeOffset>());
    }
}
