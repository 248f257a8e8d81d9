using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MentorFlow.Functions.Coordinators.Access;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Drivers;

/// <summary>A coordinator's browser without JavaScript: signed in by the printed link, it follows links and sends forms as they stand on the page.</summary>
internal sealed class ConsoleBrowser : IAsyncDisposable
{
    private readonly CookieContainer cookies = new();

    private ConsoleBrowser(TestApp app)
    {
        App = app;
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies })
        {
            BaseAddress = app.BaseAddress,
            DefaultRequestHeaders = { Accept = { new("text/html") } },
        };
        People = new ProgramDriver(app);
    }

    public TestApp App { get; }

    public HttpClient Http { get; }

    public ProgramDriver People { get; }

    public static Task<ConsoleBrowser> StartAsync(params string[] settings) => StartAsync(_ => { }, settings);

    public static async Task<ConsoleBrowser> StartAsync(Action<IServiceCollection> services, params string[] settings)
    {
        var browser = new ConsoleBrowser(await TestApp.StartWithHttpAsync(services, settings));
        var entered = await browser.GetAsync(browser.App.Get<OneTimeLink>().Path);
        Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);
        browser.TakeSecure(entered);
        return browser;
    }

    // Where the site's address is an https one, a proxy would end TLS before the app, and a browser would send the cookie back to it.
    private void TakeSecure(HttpResponseMessage entered)
    {
        foreach (var parts in entered.Headers.GetValues("Set-Cookie").Where(cookie => cookie.Contains("secure", StringComparison.OrdinalIgnoreCase)))
        {
            var (name, value) = parts.Split(';')[0].Split('=', 2) is [var before, var after] ? (before, after) : (parts, "");
            cookies.Add(App.BaseAddress, new Cookie(name, value, "/"));
        }
    }

    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync(path, TestContext.Current.CancellationToken);

    public async Task<ConsolePage> OpenAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var response = await GetAsync(path);
        var page = await ReadAsync(path, response);
        Assert.True(response.StatusCode == expected, $"{path}: {response.StatusCode}\n{page.Text}");
        return page;
    }

    /// <summary>Fills in fields of the form that posts to <paramref name="action"/>, presses its button, and follows the answer.</summary>
    public async Task<ConsolePage> SendAsync(ConsolePage page, string action, params (string Name, string Value)[] fields)
    {
        var form = page.Form(action);
        var values = form.QuerySelectorAll("input,textarea,select").Select(Current).OfType<KeyValuePair<string, string>>()
            .Where(standing => fields.All(field => field.Name != standing.Key))
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await FollowAsync(action, await Http.PostAsync(action, new FormUrlEncodedContent(values), TestContext.Current.CancellationToken));
    }

    /// <summary>The same with a file.</summary>
    public async Task<ConsolePage> SendFileAsync(ConsolePage page, string action, string name, string content)
    {
        using var body = new MultipartFormDataContent
        {
            { new StringContent(page.Form(action).QuerySelector<IHtmlInputElement>("input[type=hidden]")!.Value), "form-token" },
            { new StringContent(content), name, "list.csv" },
        };
        return await FollowAsync(action, await Http.PostAsync(action, body, TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await App.DisposeAsync();
    }

    private async Task<ConsolePage> FollowAsync(string path, HttpResponseMessage response)
    {
        await App.SettleAsync();
        return response.StatusCode is HttpStatusCode.SeeOther ? await OpenAsync(response.Headers.Location!.ToString()) : await ReadAsync(path, response);
    }

    private static async Task<ConsolePage> ReadAsync(string path, HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new ConsolePage(path, response, new HtmlParser().ParseDocument(html));
    }

    private static KeyValuePair<string, string>? Current(IElement field) => field switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Type: "file" } => null,
        IHtmlInputElement { Name: { } name } input => KeyValuePair.Create(name, input.Value),
        IHtmlTextAreaElement { Name: { } name } area => KeyValuePair.Create(name, area.Value),
        IHtmlSelectElement { Name: { } name } select => KeyValuePair.Create(name, select.Value ?? ""),
        _ => null,
    };
}

internal sealed record ConsolePage(string Path, HttpResponseMessage Response, IHtmlDocument Document)
{
    public string Text => Document.Body!.Text();

    public string Title => Document.QuerySelector("h1")?.Text().Trim() ?? "";

    public string? Done => Document.QuerySelector("[role=status]")?.Text();

    /// <summary>The fields that are marked as wrong, by name.</summary>
    public IReadOnlyList<string> WrongFields => [.. Document.QuerySelectorAll("[aria-invalid=true]").Select(input => input.GetAttribute("name")!)];

    public IReadOnlyList<string> Links => [.. Document.QuerySelectorAll<IHtmlAnchorElement>("a[href]").Select(link => link.GetAttribute("href")!)];

    public IHtmlFormElement Form(string action) =>
        Document.QuerySelectorAll<IHtmlFormElement>("form").SingleOrDefault(form => form.GetAttribute("action") == action)
        ?? throw new InvalidOperationException($"{Path} has no form to {action}.");
}
