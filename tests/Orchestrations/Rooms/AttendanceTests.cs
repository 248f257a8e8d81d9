using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Tests.Azure.Graph;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Orchestrations.Rooms;

/// <summary>Whether people met in a room of Microsoft Teams, through the real app: its report says it, else they are asked.</summary>
public sealed class AttendanceTests : IAsyncLifetime
{
    private static readonly string Theo = ProgramDriver.Id("Theo");

    private readonly GraphDouble graph = new();
    private TestApp app = null!;
    private ProgramDriver people = null!;

    private static Partition Program => Partition.Program(A.ProgramId);

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync(services => services.AddSingleton(graph.Api()), "--Video:Provider=teams", "--Teams:OrganizerId=organizer");
        people = new ProgramDriver(app);
        await people.StartProgramAsync();
    }

    [Fact]
    public async Task Who_met_by_the_report_has_met_though_nobody_said_so_on_the_page()
    {
        await people.KickOffAsync();
        var planned = await SessionAsync();
        await app.AdvanceToAsync(planned.EndsAt);
        await ReportAsync(planned, ("maya", 0, 30), ("theo", 1, 30));

        await app.AdvanceToAsync(planned.EndsAt.AddMinutes(5));

        var held = await app.ReadAsync(Key.Of(planned));
        Assert.Equal((SessionStage.Held, 2, true), (held.Stage, held.Report!.People, held.Report.Met));
        Assert.Contains("session.reported reported-together", await app.LedgerAsync(A.ProgramId));
        Assert.Equal(
            SentMail.ToBoth(MailTemplate.SessionInvitation, app.Now), (await people.SentAsync(MailTemplate.SessionInvitation)).TakeLast(2));
        Assert.Empty(await people.SentAsync(MailTemplate.SessionMet));
    }

    [Fact]
    public async Task Who_was_there_alone_by_the_report_is_asked_and_silence_is_then_what_the_report_says()
    {
        await people.KickOffAsync();
        var planned = await SessionAsync();
        await app.AdvanceToAsync(planned.EndsAt);
        await ReportAsync(planned, ("theo", 0, 20));

        await app.AdvanceToAsync(planned.EndsAt.AddHours(1));
        Assert.Equal(SentMail.ToBoth(MailTemplate.SessionMet, planned.EndsAt.AddMinutes(45)), await people.SentAsync(MailTemplate.SessionMet));
        Assert.Equal(SessionStage.Planned, (await app.ReadAsync(Key.Of(planned))).Stage);

        await app.AdvanceToAsync(planned.EndsAt.AddDays(4));
        Assert.Equal(SessionStage.Missed, (await app.ReadAsync(Key.Of(planned))).Stage);
    }

    [Fact]
    public async Task One_yes_outweighs_a_report_that_saw_one_of_them()
    {
        await people.KickOffAsync();
        var planned = await SessionAsync();
        await app.AdvanceToAsync(planned.EndsAt);
        await ReportAsync(planned, ("theo", 0, 20));
        await app.AdvanceToAsync(planned.EndsAt.AddHours(2));

        await people.DoAsync(app.Get<MeetingActs>().TellAsync(A.ProgramId, planned.SessionId, Theo, met: true));

        Assert.Equal(SessionStage.Held, (await app.ReadAsync(Key.Of(planned))).Stage);
    }

    [Fact]
    public async Task A_report_that_comes_late_is_read_when_the_room_has_closed()
    {
        await people.KickOffAsync();
        var planned = await SessionAsync();
        await app.AdvanceToAsync(planned.EndsAt.AddMinutes(40));
        Assert.Equal(SessionStage.Planned, (await app.ReadAsync(Key.Of(planned))).Stage);
        await ReportAsync(planned, ("maya", 3, 65), ("theo", 3, 65));

        await app.AdvanceToAsync(planned.EndsAt.AddMinutes(45));

        Assert.Equal(SessionStage.Held, (await app.ReadAsync(Key.Of(planned))).Stage);
    }

    [Fact]
    public async Task Where_no_report_may_be_read_those_who_both_said_that_they_came_have_met()
    {
        graph.KeepsReports = true;
        await people.KickOffAsync();

        var met = await people.MeetAsync();
        await app.AdvanceToAsync(met.EndsAt.AddMinutes(45));

        Assert.Equal(SessionStage.Held, (await app.ReadAsync(Key.Of(met))).Stage);
        Assert.Empty(await people.SentAsync(MailTemplate.SessionMet));
        Assert.Empty(await people.OpenWorkItemsAsync());
    }

    [Fact]
    public async Task A_pair_that_agreed_to_meet_in_person_gets_no_meeting_and_is_asked_by_nobody_but_itself()
    {
        var mentorship = await people.MatchAsync();
        var acts = app.Get<MentorshipActs>();
        var agreement = A.Agreement(app.Now.AddDays(7)) with { Channel = "in person" };
        await people.DoAsync(acts.ProposeAgreementAsync(A.ProgramId, mentorship.MentorshipId, Theo, agreement));
        await people.DoAsync(acts.SignAgreementAsync(A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id("Maya"), version: 1));
        var planned = await SessionAsync();

        await app.AdvanceToAsync(planned.StartsAt);
        await people.DoAsync(app.Get<SessionActs>().ArriveAsync(A.ProgramId, planned.SessionId, Theo));
        await app.AdvanceToAsync(planned.EndsAt.AddHours(1));

        Assert.Null((await app.ReadAsync(Key.Of(planned))).Room);
        Assert.Empty(graph.Requests);
        Assert.Empty(await people.SentAsync(MailTemplate.SessionRescue, MailTemplate.SessionNewTime));
        Assert.Equal(SentMail.ToBoth(MailTemplate.SessionMet, planned.EndsAt), await people.SentAsync(MailTemplate.SessionMet));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        graph.Dispose();
    }

    private async Task<Session> SessionAsync() => Assert.Single(await app.ListAsync<Session>(Program));

    // Minutes are counted from the planned start.
    private async Task ReportAsync(Session session, params (string Who, int From, int Until)[] stays)
    {
        var room = await app.ReadAsync(SessionRoom.KeyOf(A.ProgramId, session.SessionId, VideoSettings.Teams));
        graph.Report(
            room.RoomId!, stays.Select(stay => ((string?)stay.Who, session.StartsAt.AddMinutes(stay.From), session.StartsAt.AddMinutes(stay.Until))));
    }
}
