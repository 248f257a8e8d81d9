using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Participants.Calls;

/// <summary>The signalling of a call, over HTTP.</summary>
public sealed class AskCallTests : CallTest
{
    // "S" is the seat of the page.
    private static readonly (string Body, string Field)[] Wrong =
    [
        ("", "body"),
        ("null", "body"),
        ("[]", "body"),
        ("{", "body"),
        ("{}", "seat"),
        ("""{"seat":"7F3C9A12000000000000000000000000"}""", "seat"),
        ("""{"seat":7}""", "seat"),
        ("""{"seat":"S","after":-1}""", "after"),
        ("""{"seat":"S","after":1.5}""", "after"),
        ("""{"seat":"S","letters":[null]}""", "letters[0]"),
        ("""{"seat":"S","letters":[{"id":0,"to":"S","kind":"offer","text":""}]}""", "letters[0].id"),
        ("""{"seat":"S","letters":[{"id":2,"to":"S","kind":"bye","text":""},{"id":2,"to":"S","kind":"bye","text":""}]}""", "letters[1].id"),
        ("""{"seat":"S","letters":[{"id":1,"to":"me","kind":"offer","text":""}]}""", "letters[0].to"),
        ("""{"seat":"S","letters":[{"id":1,"to":"S","kind":"Offer","text":""}]}""", "letters[0].kind"),
        ("""{"seat":"S","letters":[{"id":1,"to":"S","kind":"offer"}]}""", "letters[0].text"),
        ("""{"seat":"S","links":{"you":"flowing"}}""", "links"),
        ("""{"seat":"S","links":{"S":"dry"}}""", "links.S"),
        ("""{"seat":"S","trouble":"tired"}""", "trouble"),
        ("""{"seat":"S","said":[{"id":"1","text":"Hello"}]}""", "said[0].id"),
        ("""{"seat":"S","said":[{"id":"6f1d3b5e-0f0a-5b1e-9d57-6d656e746f72","text":"  "}]}""", "said[0].text"),
        ("""{"seat":"S","heard":"yesterday"}""", "heard"),
    ];

    [Fact]
    public async Task Two_pages_find_each_other_exchange_letters_and_have_arrived_when_media_flow()
    {
        await BeginAsync();
        var first = await TheoCall.AskAsync(("ice", true));
        Assert.Empty(first["seats"]!.AsArray());
        Assert.Equal((1_000, 0), ((int)first["pollMs"]!, first["ice"]!.AsArray().Count));

        var second = await MayaCall.AskAsync();
        Assert.Equal((TheoCall.Seat, "Theo"), ((string?)second["seats"]![0]!["seat"], (string?)second["seats"]![0]!["name"]));
        Assert.Equal(300, (int)second["pollMs"]!);
        await MayaCall.AskAsync(("letters", new JsonArray(CallDriver.Letter(1, TheoCall, "offer", "an offer"))));
        var letter = Assert.Single((await TheoCall.AskAsync())["letters"]!.AsArray())!;
        Assert.Equal((1, MayaCall.Seat, "offer", "an offer"), ((int)letter["n"]!, (string?)letter["from"], (string?)letter["kind"], (string?)letter["text"]));
        Assert.Empty((await TheoCall.AskAsync(("after", 1)))["letters"]!.AsArray());
        Assert.Null((await SessionAsync()).Arrivals);

        await CallDriver.ConnectAsync(TheoCall, MayaCall);

        Assert.True((await SessionAsync()).EverybodyArrived);
        Assert.Equal(2, (await App.LedgerAsync(A.ProgramId)).Count(line => line.StartsWith($"{DecisionName.SessionArrived} ", StringComparison.Ordinal)));
        Assert.InRange((int)(await TheoCall.AskAsync(("links", TheoCall.FlowingTo(MayaCall))))["pollMs"]!, 20_000, 30_000);
    }

    [Fact]
    public async Task Only_members_come_in_only_from_their_page_and_only_in_the_window()
    {
        await BeginAsync();
        await People.InviteAsync("Nadia", ProgramRole.Mentee);
        var nadia = NewBrowser();
        await nadia.ComeInAsync("Nadia");
        var token = (await nadia.GetAsync("/m")).Html.QuerySelector("[name=form-token]")!.GetAttribute("value")!;

        Assert.Equal(404, (await new CallDriver(nadia.Client, TheoCall.Address, token).TryAsync()).Status);
        Assert.Equal(404, (await new CallDriver(TheoBrowser.Client, "/m/s/growth/%23/call", await TokenAsync()).TryAsync()).Status);
        Assert.Equal(401, (await new CallDriver(NewBrowser().Client, TheoCall.Address, token).TryAsync()).Status);
        Assert.Equal(403, (await new CallDriver(TheoBrowser.Client, TheoCall.Address, token).TryAsync()).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await TheoCall.PostAsync(new StringContent("{}"), withToken: "")).StatusCode);
        Assert.Equal(200, (await TheoCall.TryAsync()).Status);

        await App.AdvanceToAsync(Planned.EndsAt.AddMinutes(31));
        var (status, problem) = await TheoCall.TryAsync();
        Assert.Equal((410, "The call is open from ten minutes before the session until half an hour after it."), (status, (string?)problem["detail"]));

        async Task<string> TokenAsync() => (await TheoBrowser.GetAsync(Path)).Html.GetElementById("call")!.GetAttribute("data-token")!;
    }

    [Fact]
    public async Task Nobody_is_in_the_call_before_its_window()
    {
        await People.KickOffAsync();
        var session = Assert.Single(await App.ListAsync<Session>(Program));
        await App.AdvanceToAsync(session.StartsAt.AddMinutes(-11));
        await TheoBrowser.ComeInAsync(Theo);
        var page = await TheoBrowser.GetAsync($"/m/s/growth/{session.SessionId}");
        Assert.Null(page.Html.GetElementById("call"));
        var token = page.Html.QuerySelector("[name=form-token]")!.GetAttribute("value")!;

        Assert.Equal(410, (await new CallDriver(TheoBrowser.Client, $"/m/s/growth/{session.SessionId}/call", token).TryAsync()).Status);
        Assert.Empty(await App.ListAsync<CallSeat>(Partition.Call(A.ProgramId, session.SessionId)));
    }

    [Fact]
    public async Task A_second_tab_is_refused_with_a_reason_until_it_takes_over()
    {
        await BeginAsync();
        await TheoCall.AskAsync();
        var other = await CallDriver.OpenAsync(TheoBrowser, Path);

        var (status, problem) = await other.TryAsync();
        Assert.Equal((409, "elsewhere"), (status, (string?)problem["reason"]));
        await other.AskAsync(("takeOver", true));

        (status, problem) = await TheoCall.TryAsync();
        Assert.Equal((409, "replaced"), (status, (string?)problem["reason"]));
        var reloaded = await CallDriver.OpenAsync(TheoBrowser, Path);
        await reloaded.AskAsync(("replaces", other.Seat));
        Assert.Equal(reloaded.Seat, (string?)Assert.Single((await MayaCall.AskAsync())["seats"]!.AsArray())!["seat"]);
        await reloaded.AskAsync(("leaving", true));
        Assert.Empty((await MayaCall.AskAsync())["seats"]!.AsArray());
    }

    [Fact]
    public async Task What_is_said_in_the_call_is_a_message_of_the_thread_once_and_the_other_hears_what_they_have_not_heard()
    {
        await BeginAsync();
        var line = Guid.NewGuid().ToString();
        for (var sent = 0; sent < 2; sent++)
        {
            await TheoCall.AskAsync(("said", new JsonArray(new JsonObject { ["id"] = line, ["text"] = "Can you hear me?" })));
        }

        var heard = Assert.Single((await MayaCall.AskAsync())["said"]!.AsArray())!;
        Assert.Equal((line, ProgramDriver.Id(Theo), "Can you hear me?"), ((string?)heard["id"], (string?)heard["personId"], (string?)heard["text"]));
        Assert.Single((await MayaCall.AskAsync())["said"]!.AsArray());
        Assert.Empty((await MayaCall.AskAsync(("heard", line)))["said"]!.AsArray());
        var answer = Guid.NewGuid().ToString();
        await MayaCall.AskAsync(("said", new JsonArray(new JsonObject { ["id"] = answer, ["text"] = "Yes." })), ("heard", line));
        Assert.Equal(answer, (string?)Assert.Single((await TheoCall.AskAsync(("heard", line)))["said"]!.AsArray())!["id"]);

        var message = (await App.ListAsync<ThreadMessage>(Partition.Thread(A.ProgramId, Planned.MentorshipId)))[0];
        Assert.Equal((1, Planned.SessionId), (message.Number, message.SessionId));
    }

    [Fact]
    public async Task Who_waits_alone_and_whose_browser_is_in_trouble_is_noted_on_the_session()
    {
        await BeginAsync();
        await TheoCall.AskAsync(("trouble", "denied"));
        await App.AdvanceAsync(TimeSpan.FromSeconds(12));
        await TheoCall.AskAsync();
        await App.AdvanceAsync(TimeSpan.FromSeconds(3));
        await TheoCall.AskAsync();

        var noted = (await SessionAsync()).Call![ProgramDriver.Id(Theo)];
        Assert.Equal(((DateTimeOffset?)Planned.StartsAt, CallTrouble.Denied), (noted.AloneSince, Assert.Single(noted.Troubles!)));
        await CallDriver.ConnectAsync(TheoCall, MayaCall);

        Assert.Null((await SessionAsync()).Call![ProgramDriver.Id(Theo)].AloneSince);
        Assert.Contains($"{DecisionName.SessionTroubled} call-denied", await App.LedgerAsync(A.ProgramId));
    }

    [Fact]
    public async Task What_breaks_a_rule_is_named_by_its_field_and_nothing_is_stored()
    {
        await BeginAsync();

        foreach (var (body, field) in Wrong)
        {
            var sent = body.Replace("\"S\"", $"\"{TheoCall.Seat}\"", StringComparison.Ordinal);
            using var answer = await TheoCall.PostAsync(new StringContent(sent, Encoding.UTF8, "application/json"));
            Assert.True(answer.StatusCode is HttpStatusCode.UnprocessableEntity, $"{body}: {answer.StatusCode}");
            var problem = (await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
            Assert.Contains(problem["errors"]!.AsObject(), error => error.Key == field.Replace("S", TheoCall.Seat, StringComparison.Ordinal));
        }

        Assert.Empty(await App.ListAsync<CallSeat>(Partition.Call(A.ProgramId, Planned.SessionId)));
    }

    [Fact]
    public async Task Too_much_at_once_is_refused_whether_it_is_one_request_or_many()
    {
        await BeginAsync();

        using var large = await TheoCall.PostAsync(new StringContent($"{{\"seat\":\"{new string('a', 70_000)}\"}}"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        for (var number = 1; number < 600; number++)
        {
            await TheoCall.AskAsync();
        }

        using var answer = await TheoCall.PostAsync(new StringContent($"{{\"seat\":\"{TheoCall.Seat}\"}}"));
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter!.Delta);
        Assert.Equal(200, (await MayaCall.TryAsync()).Status);
    }

    [Fact]
    public async Task A_refusal_speaks_the_language_of_its_reader()
    {
        await BeginAsync();
        await TheoBrowser.PostAsync("/m/language", ("form-token", Token(await TheoBrowser.GetAsync("/m"))), ("language", "fr"));

        using var answer = await TheoCall.PostAsync(new StringContent("{}"));

        Assert.Contains("Certains champs", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        static string Token(SeenPage page) => page.Html.QuerySelector("[name=form-token]")!.GetAttribute("value")!;
    }
}
