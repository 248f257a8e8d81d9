using System.Net;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Sessions;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Calendars;

/// <summary>A person's own calendar feed, beside the entries that mails bring (R82).</summary>
public sealed class FeedTests : PageTest
{
    [Fact]
    public async Task One_address_shows_the_session_as_its_invitation_does_and_follows_it_when_it_moves_and_is_cancelled()
    {
        var mentorship = await People.KickOffAsync();
        var session = Assert.Single(await App.ListAsync<Session>(Program));
        await People.DoAsync(App.Get<SessionActs>().SetAgendaAsync(A.ProgramId, session.SessionId, ProgramDriver.Id(Maya), "My secret topic"));
        var invitation = ((MemoryMailSender)App.Get<IMailSender>()).Mails.Last(mail =>
            mail.To.Name.StartsWith(Theo, StringComparison.Ordinal) && mail.Calendar is { Method: "REQUEST" }).Calendar!.Text;
        Assert.Contains($"DTSTART:{Stamp(session.StartsAt)}", invitation, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:0", invitation, StringComparison.Ordinal);
        var path = await SubscribeAsync();

        var feed = await ReadAsync(path);
        Assert.Contains(invitation.Split("\r\n").Single(line => line.StartsWith("UID:", StringComparison.Ordinal)), feed.Split("\r\n"));
        Assert.Contains($"DTSTART:{Stamp(session.StartsAt)}", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("@example.com", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("secret topic", feed, StringComparison.Ordinal);

        var moved = session.StartsAt.AddDays(5);
        await People.DoAsync(App.Get<SessionActs>().MoveAsync(A.ProgramId, session.SessionId, ProgramDriver.Id(Maya), moved));
        feed = await ReadAsync(path);
        Assert.Contains($"DTSTART:{Stamp(moved)}", feed, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1", feed, StringComparison.Ordinal);

        await People.DoAsync(App.Get<MentorshipActs>().EndAsync(A.ProgramId, mentorship.MentorshipId, ProgramDriver.Id(Theo)));
        Assert.Contains("STATUS:CANCELLED", await ReadAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_address_takes_the_old_one_back_and_a_changed_one_opens_nothing()
    {
        await People.KickOffAsync();
        var old = await SubscribeAsync();
        using var head = await TheoBrowser.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, old), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "text/calendar"), (head.StatusCode, head.Content.Headers.ContentType!.MediaType));
        Assert.True(head.Headers.CacheControl!.NoStore);

        var page = await TheoBrowser.GetAsync("/m/calendar");
        for (var click = 0; click < 2; click++)
        {
            Assert.Contains("This is your address now.", (await TheoBrowser.PressAsync(page, "Make a new address")).Text);
        }

        var renewed = AddressOn(await TheoBrowser.GetAsync("/m/calendar"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(old));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(renewed));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(renewed.Replace(".ics", "A.ics", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(renewed[..^4]));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/calendar/nothing.ics"));
    }

    [Fact]
    public async Task Who_reads_too_often_is_asked_to_wait()
    {
        await People.KickOffAsync();
        var path = await SubscribeAsync();

        var answers = new List<HttpStatusCode>();
        for (var read = 0; read <= 60; read++)
        {
            answers.Add(await StatusAsync(path));
        }

        Assert.Equal(HttpStatusCode.OK, answers[0]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    private async Task<string> SubscribeAsync()
    {
        await TheoBrowser.ComeInAsync(Theo);
        var page = await TheoBrowser.GetAsync("/m/calendar");
        Assert.Null(page.Html.QuerySelector("a[href$='.ics']"));
        return AddressOn(await TheoBrowser.PressAsync(page, "Make my address"));
    }

    private static string AddressOn(SeenPage page) => new Uri(page.Html.QuerySelector("a[href$='.ics']")!.GetAttribute("href")!).PathAndQuery;

    private async Task<string> ReadAsync(string path) => await NewBrowser().Client.GetStringAsync(path, TestContext.Current.CancellationToken);

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await TheoBrowser.Client.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static string Stamp(DateTimeOffset moment) => $"{moment.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}";
}
