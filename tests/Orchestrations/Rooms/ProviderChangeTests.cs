using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Tests.Azure.Graph;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Orchestrations.Rooms;

public sealed class ProviderChangeTests
{
    [Fact]
    public async Task A_session_planned_before_the_organization_changed_its_provider_gets_its_room_when_somebody_enters()
    {
        using var graph = new GraphDouble();
        await using var app = await TestApp.StartAsync(
            services => services.AddSingleton(graph.Api()), "--Video:Provider=teams", "--Teams:OrganizerId=organizer");
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.KickOffAsync();
        var planned = Assert.Single(await app.ListAsync<Session>(Partition.Program(A.ProgramId)));
        await app.Decider.DecideAsync(
            Key.Of(planned),
            session => (Verdict<Session>)(session with { Room = VideoSettings.Communication }),
            session => Consequences.Of(new LedgerNote("system", DecisionName.SessionPlanned, session.Id, "older")));

        await app.AdvanceToAsync(planned.StartsAt);
        await people.DoAsync(app.Get<SessionActs>().ArriveAsync(A.ProgramId, planned.SessionId, ProgramDriver.Id("Theo")));

        var entered = await app.ReadAsync(Key.Of(planned));
        var room = await app.ReadAsync(SessionRoom.KeyOf(planned.ProgramId, planned.SessionId, VideoSettings.Teams));
        Assert.Equal((VideoSettings.Teams, RoomStatus.Ready), (entered.Room, room.Status));
        Assert.Single(graph.Meetings);
    }
}
