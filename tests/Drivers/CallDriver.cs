using System.Text;
using System.Text.Json.Nodes;
using MentorFlow.Functions.Hosting.Layout;

namespace MentorFlow.Tests.Drivers;

/// <summary>Plays the page of a call as call.js does: it asks the app in short requests, and says that media flow.</summary>
internal sealed class CallDriver(HttpClient http, string address, string token)
{
    public string Seat { get; } = Guid.NewGuid().ToString("N");

    public string Address => address;

    /// <summary>Opens the session's page and takes the call from it.</summary>
    public static async Task<CallDriver> OpenAsync(Browser browser, string path)
    {
        var call = (await browser.GetAsync(path)).Html.GetElementById("call");
        Assert.NotNull(call);
        return new CallDriver(browser.Client, call.GetAttribute("data-call")!, call.GetAttribute("data-token")!);
    }

    /// <summary>Has two pages in the call, connected with each other.</summary>
    public static async Task ConnectAsync(CallDriver one, CallDriver other)
    {
        await one.AskAsync(("links", one.FlowingTo(other)));
        await other.AskAsync(("links", other.FlowingTo(one)));
        await one.AskAsync(("links", one.FlowingTo(other)));
    }

    /// <summary>Both come to a session by their pages; the app has seen it.</summary>
    public static async Task MeetAsync(Browser one, Browser other, string path) =>
        await ConnectAsync(await OpenAsync(one, path), await OpenAsync(other, path));

    public JsonObject FlowingTo(params IReadOnlyList<CallDriver> others) =>
        new(others.Select(other => KeyValuePair.Create(other.Seat, (JsonNode?)"flowing")));

    /// <summary>Asks, and expects an answer.</summary>
    /// <param name="fields">Of the request, beside the seat.</param>
    public async Task<JsonNode> AskAsync(params IReadOnlyList<(string Name, JsonNode? Value)> fields)
    {
        var (status, answer) = await TryAsync(fields);
        Assert.True(status == 200, $"{status}: {answer}");
        return answer;
    }

    public async Task<(int Status, JsonNode Answer)> TryAsync(params IReadOnlyList<(string Name, JsonNode? Value)> fields)
    {
        var body = new JsonObject(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        body["seat"] ??= Seat;
        using var answer = await PostAsync(new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"));
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!);
    }

    /// <param name="withToken">Another one than the page's; empty for none.</param>
    public async Task<HttpResponseMessage> PostAsync(HttpContent body, string? withToken = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = body };
        request.Headers.Accept.ParseAdd("application/json");
        if ((withToken ?? token) is { Length: > 0 } sent)
        {
            request.Headers.Add(FormToken.Header, sent);
        }

        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A letter as the page sends it.</summary>
    public static JsonObject Letter(int id, CallDriver to, string kind = "offer", string text = "{}") =>
        new() { ["id"] = id, ["to"] = to.Seat, ["kind"] = kind, ["text"] = text };
}
