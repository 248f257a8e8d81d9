using System.Net;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Tests.Azure.Graph;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Orchestrations.Rooms;

/// <summary>One room a session through the real app, whatever the provider does: Microsoft Teams stands for those that keep rooms.</summary>
public sealed class SessionRoomTests : IAsyncLifetime
{
    private readonly GraphDouble graph = new();
    private TestApp app = null!;
    private ProgramDriver people = null!;

    private static Partition Program => Partition.Program(A.ProgramId);

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync(
            services => services.AddSingleton(graph.Api(patience: TimeSpan.FromMilliseconds(300))), "--Video:Provider=teams", "--Teams:OrganizerId=organizer");
        people = new ProgramDriver(app);
        await people.StartProgramAsync();
    }

    [Fact]
    public async Task A_session_that_is_planned_gets_a_room_for_its_window()
    {
        await people.KickOffAsync();

        var session = await SessionAsync();
        var meeting = Assert.Single(graph.Meetings);
        Assert.Equal(session.StartsAt - SessionDecisions.DoorsBefore, meeting["startDateTime"]!.GetValue<DateTimeOffset>());
        Assert.Equal(session.EndsAt + SessionDecisions.DoorsAfter, meeting["endDateTime"]!.GetValue<DateTimeOffset>());
        Assert.Equal("Mentoring session 1", meeting["subject"]!.GetValue<string>());
        Assert.Equal(RoomStatus.Ready, (await RoomAsync()).Status);
    }

    [Fact]
    public async Task A_move_moves_the_room_and_the_way_in_stays()
    {
        await people.KickOffAsync();
        var before = await RoomAsync();
        var session = await SessionAsync();

        await people.DoAsync(
            app.Get<SessionActs>().MoveAsync(A.ProgramId, session.SessionId, ProgramDriver.Id("Maya"), session.StartsAt.AddDays(2)));

        var after = await RoomAsync();
        Assert.Equal((before.From.AddDays(2), before.JoinUrl), (after.From, after.JoinUrl));
        Assert.Equal(after.From, Assert.Single(graph.Meetings)["startDateTime"]!.GetValue<DateTimeOffset>());
    }

    [Fact]
    public async Task A_pause_moves_the_room_too()
    {
        var mentorship = await people.KickOffAsync();
        var instance = InstanceIds.Mentorship(A.ProgramId, mentorship.MentorshipId);
        var before = await RoomAsync();

        await app.Client.RaiseEventAsync(instance, nameof(Paused), new Paused(app.Now));
        await app.AdvanceAsync(TimeSpan.FromDays(20));
        await app.Client.RaiseEventAsync(instance, nameof(Resumed), new Resumed(app.Now));
        await app.SettleAsync();

        Assert.Equal(before.From.AddDays(21), (await RoomAsync()).From);
    }

    [Fact]
    public async Task A_held_session_keeps_its_room_until_the_doors_close_and_then_it_is_deleted()
    {
        await people.KickOffAsync();
        var room = await RoomAsync();

        var held = await MeetAsync();
        Assert.Contains(graph.Meetings, meeting => meeting["id"]!.GetValue<string>() == room.RoomId);

        await app.AdvanceToAsync(held.EndsAt + SessionDecisions.DoorsAfter);
        Assert.DoesNotContain(graph.Meetings, meeting => meeting["id"]!.GetValue<string>() == room.RoomId);
        Assert.Equal(RoomStatus.Gone, (await RoomAsync(held)).Status);
        Assert.Single(graph.Meetings);
    }

    [Fact]
    public async Task A_session_that_is_cancelled_gives_its_room_back_at_once()
    {
        await people.KickOffAsync();

        await people.DoAsync(app.Get<EnrollmentActs>().LeaveAsync(A.ProgramId, ProgramDriver.Id("Theo")));

        Assert.Empty(graph.Meetings);
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("late")]
    public async Task A_room_whose_making_was_not_answered_is_found_and_not_made_twice(string trouble)
    {
        await people.MatchAsync();
        if (trouble == "lost")
        {
            graph.LoseNextAnswer();
        }
        else
        {
            graph.AnswerNextTooLate();
        }

        await SignAsync();
        Assert.Equal(RoomStatus.Ordered, (await RoomAsync()).Status);
        await app.AdvanceAsync(TimeSpan.FromMinutes(2));

        var meeting = Assert.Single(graph.Meetings);
        Assert.Equal((RoomStatus.Ready, meeting["id"]!.GetValue<string>()), ((await RoomAsync()).Status, (await RoomAsync()).RoomId));
    }

    [Fact]
    public async Task A_provider_that_asks_for_patience_is_left_alone_for_as_long()
    {
        await people.MatchAsync();
        graph.Refuse(HttpStatusCode.TooManyRequests, "TooManyRequests", TimeSpan.FromMinutes(20));

        await SignAsync();
        await app.AdvanceAsync(TimeSpan.FromMinutes(19));
        Assert.Single(graph.Requests);

        await app.AdvanceAsync(TimeSpan.FromMinutes(2));
        Assert.Single(graph.Meetings);
        Assert.Empty(await people.OpenWorkItemsAsync());
    }

    [Fact]
    public async Task An_outage_of_hours_is_waited_out_and_the_pair_notices_nothing()
    {
        await people.MatchAsync();
        graph.IsOut = true;
        await SignAsync();
        await app.AdvanceAsync(TimeSpan.FromHours(6));
        Assert.Empty(graph.Meetings);

        graph.IsOut = false;
        await app.AdvanceAsync(TimeSpan.FromHours(8));

        Assert.Single(graph.Meetings);
        Assert.Empty(await people.OpenWorkItemsAsync());
        Assert.Equal(SessionStage.Held, (await MeetAsync()).Stage);
    }

    [Fact]
    public async Task An_outage_of_days_reaches_the_coordinator_once_and_trying_again_makes_the_room()
    {
        await people.MatchAsync();
        graph.IsOut = true;
        await SignAsync();
        await app.AdvanceAsync(TimeSpan.FromDays(2));

        var item = Assert.Single(await people.OpenWorkItemsAsync());
        Assert.Equal(WorkItemKind.StepFailed, item.Kind);

        graph.IsOut = false;
        await people.ResolveAsync(item, new Resolution(ResolutionKind.Retry));
        Assert.Single(graph.Meetings);
    }

    [Fact]
    public async Task A_refusal_becomes_a_work_item_the_session_goes_on_and_trying_again_orders_anew()
    {
        await people.MatchAsync();
        graph.Refuse(HttpStatusCode.BadRequest, "BadRequest").Refuse(HttpStatusCode.BadRequest, "BadRequest");
        await SignAsync();
        var item = Assert.Single(await people.OpenWorkItemsAsync());
        Assert.Equal((WorkItemKind.RoomRefused, RoomStatus.Refused), (item.Kind, (await RoomAsync()).Status));

        await people.ResolveAsync(item, new Resolution(ResolutionKind.Retry));
        var second = Assert.Single(await people.OpenWorkItemsAsync());
        await people.ResolveAsync(second, new Resolution(ResolutionKind.Retry));
        Assert.Equal((2, RoomStatus.Ready), ((await RoomAsync()).Order, (await RoomAsync()).Status));
        Assert.Single(graph.Meetings);
    }

    [Fact]
    public async Task A_refused_room_holds_up_no_session()
    {
        await people.MatchAsync();
        graph.Refuse(HttpStatusCode.BadRequest, "BadRequest");
        await SignAsync();

        var met = await people.MeetAsync();
        await app.AdvanceToAsync(met.EndsAt.AddMinutes(45));

        Assert.Equal(SessionStage.Held, (await app.ReadAsync(Key.Of(met))).Stage);
        Assert.DoesNotContain(await people.OpenWorkItemsAsync(), item => item.Kind is WorkItemKind.RoomRefused);
    }

    [Fact]
    public async Task Every_session_of_a_mentorship_has_a_room_of_its_own_and_none_is_left_behind()
    {
        await people.KickOffAsync();
        for (var i = 0; i < 4; i++)
        {
            if (i % 2 == 1)
            {
                graph.LoseNextAnswer();
            }

            await MeetAsync();
        }

        var sessions = await app.ListAsync<Session>(Program);
        await app.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal(sessions.Count, (await app.ListAsync<SessionRoom>(Program)).Select(room => room.RoomId).Distinct().Count());
        Assert.Single(graph.Meetings);
    }

    [Fact]
    public async Task What_the_ledger_says_of_rooms_names_nobody_and_no_link()
    {
        await people.KickOffAsync();

        Assert.Contains("room.made teams", await app.LedgerAsync(A.ProgramId));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        graph.Dispose();
    }

    // Both come, and Teams reports it when they have left.
    private async Task<Session> MeetAsync()
    {
        var session = await people.MeetAsync();
        var room = await RoomAsync(session);
        graph.Report(room.RoomId!, ("maya", session.StartsAt, session.EndsAt), ("theo", session.StartsAt, session.EndsAt));
        await app.AdvanceAsync(TimeSpan.FromMinutes(5));
        return await app.ReadAsync(Key.Of(session));
    }

    private async Task SignAsync()
    {
        var mentorship = Assert.Single(await app.ListAsync<Mentorship>(Program));
        var acts = app.Get<MentorshipActs>();
        await people.DoAsync(
            acts.ProposeAgreementAsync(A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id("Theo"), A.Agreement(app.Now.AddDays(7))));
        await people.DoAsync(acts.SignAgreementAsync(A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id("Maya"), version: 1));
    }

    private async Task<Session> SessionAsync() => Assert.Single(await app.ListAsync<Session>(Program));

    private async Task<SessionRoom> RoomAsync(Session? session = null) =>
        await app.ReadAsync(SessionRoom.KeyOf(A.ProgramId, (session ?? await SessionAsync()).SessionId, VideoSettings.Teams));
}
