using System.Net;
using System.Text.Json.Nodes;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Azure.Communication;

/// <summary>The real app with Communication Services as its provider of mail and video, by REST against the fake.</summary>
public sealed class CommunicationAppTests : IAsyncLifetime
{
    private FakeCommunicationService service = null!;
    private TestApp app = null!;
    private ProgramDriver people = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        service = await FakeCommunicationService.StartAsync();
        app = await TestApp.StartWithHttpAsync(
            "--Mail:Provider=acs",
            "--Mail:From=mentoring@example.com",
            "--Video:Provider=acs",
            $"--Communication:Endpoint={service.Endpoint}",
            $"--Communication:AccessKey={service.Key}");
        people = new ProgramDriver(app);
        await people.StartProgramAsync();
    }

    [Fact]
    public async Task A_mail_is_sent_once_though_the_activity_runs_twice()
    {
        await people.InviteAsync("Ada", ProgramRole.Mentor);
        var order = new MailOrder(MailIds.For("again", MailTemplate.NewLink, "Ada"), MailTemplate.NewLink, A.ProgramId, ProgramDriver.Id("Ada"));
        service.LoseNextAnswer(to: "POST /emails:send");

        await app.Get<MailDispatch>().PlaceAsync(order, Cancellation);
        Assert.Equal(MailStatus.Queued, (await RecordAsync(order)).Status);
        await app.AdvanceAsync(TimeSpan.FromMinutes(10));

        var record = await RecordAsync(order);
        Assert.Equal((MailStatus.Sent, 2), (record.Status, record.Attempts));
        Assert.Single(service.Email.Operations, mail => mail.Key == record.ProviderId);
        var records = await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId));
        Assert.Equal(records.Select(mail => mail.ProviderId!).Order(), service.Email.Operations.Keys.Order());
    }

    [Fact]
    public async Task A_session_gets_one_room_with_both_on_its_roster_and_a_token_for_each()
    {
        service.LoseNextAnswer(to: "POST /rooms");
        await people.KickOffAsync();
        await app.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal(2, service.Requests.Count(request => request == "POST /rooms"));
        var session = Assert.Single(await app.ListAsync<Session>(Partition.Program(A.ProgramId)));
        await app.AdvanceToAsync(session.StartsAt);
        var room = Assert.Single(service.Rooms.All).Key;

        string[] tokens = [await JoinAsync(ProgramDriver.Mentor, session, room), await JoinAsync(ProgramDriver.Mentee, session, room)];

        Assert.Equal(2, service.Identities.All.Count);
        Assert.Equal(service.Identities.All.Select(identity => $"token-of-{identity}").Order(), tokens.Order());
        Assert.Equal(service.Identities.All.Order(), service.Rooms.Rosters[room].Keys.Order());
        Assert.All(service.Rooms.Rosters[room].Values, role => Assert.Equal("Presenter", role));
        Assert.All(service.Identities.Tokens, token => Assert.Equal(["voip.join"], token.Scopes));

        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.DoesNotContain(room, service.Rooms.All.Keys);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await service.DisposeAsync();
    }

    private Task<MailRecord> RecordAsync(MailOrder order) => app.ReadAsync(MailRecord.KeyOf(A.ProgramId, order.MailId));

    /// <returns>The token that the page's own script would join with.</returns>
    private async Task<string> JoinAsync(string name, Session session, string room)
    {
        using var browser = new Browser(app);
        var link = app.Get<LinkWriter>().Session(ProgramDriver.Id(name), A.ProgramId, session.SessionId);
        var page = await browser.PressAsync(await browser.ComeInAsync(link), "Enter the room");
        var field = page.Html.QuerySelector("form input[type=hidden]")!;
        using var form = new FormUrlEncodedContent([KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!)]);
        using var answer = await browser.Client.PostAsync($"{page.Path}/pass", form, Cancellation);
        var pass = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
        Assert.Equal((HttpStatusCode.OK, room), (answer.StatusCode, (string?)pass["roomId"]));
        return (string)pass["token"]!;
    }
}
