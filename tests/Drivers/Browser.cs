using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MentorFlow.Domain.Links;

namespace MentorFlow.Tests.Drivers;

/// <summary>
/// A browser without scripts: it keeps cookies, follows redirects, sends forms as they stand, and holds every page it sees to the rules of pages.
/// </summary>
public sealed class Browser(TestApp app) : IDisposable
{
    private const int MostRedirects = 5;

    private readonly CookieContainer cookies = new();
    private HttpClient? client;

    public HttpClient Client =>
        client ??= new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies })
        {
            BaseAddress = app.BaseAddress,
            DefaultRequestHeaders = { Accept = { new("text/html") } },
        };

    public CookieCollection Cookies => cookies.GetCookies(app.BaseAddress);

    /// <summary>Follows a mail's link and presses its button.</summary>
    public async Task<SeenPage> ComeInAsync(Uri link) => await PressAsync(await GetAsync(link.PathAndQuery), "Continue");

    /// <summary>Comes in by the link to one's own page.</summary>
    public Task<SeenPage> ComeInAsync(string name) => ComeInAsync(app.Get<LinkWriter>().Home(ProgramDriver.Id(name)));

    public Task<SeenPage> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Follows a link on the page.</summary>
    public Task<SeenPage> FollowAsync(SeenPage page, string text) => GetAsync(page.LinkTo(text));

    /// <summary>Presses a button, with the form as it stands but for what is filled in here.</summary>
    /// <param name="button">Its text, or the beginning of it.</param>
    public async Task<SeenPage> PressAsync(SeenPage page, string button, params (string Field, string Value)[] filled)
    {
        var pressed = page.Html.QuerySelectorAll("button")
            .OfType<IHtmlButtonElement>()
            .FirstOrDefault(one => one.TextContent.Trim().StartsWith(button, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No button \"{button}\" on {page.Path}: {page.Text}");
        var form = pressed.Form!;
        return await PostAsync(form.GetAttribute("action")!, [.. FieldsOf(form, pressed, [.. filled.Select(field => field.Field)]), .. filled]);
    }

    public async Task<SeenPage> PostAsync(string path, params (string Field, string Value)[] fields)
    {
        var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Field, field.Value)));
        var seen = await SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = content });
        await app.SettleAsync();
        return seen;
    }

    /// <summary>The same for a form with files.</summary>
    /// <param name="files">Of the field "files".</param>
    public async Task<SeenPage> PressWithFilesAsync(
        SeenPage page, string button, IReadOnlyList<(string Name, byte[] Content)> files, params (string Field, string Value)[] filled)
    {
        var pressed = page.Html.QuerySelectorAll("button")
            .OfType<IHtmlButtonElement>()
            .First(one => one.TextContent.Trim().StartsWith(button, StringComparison.Ordinal));
        using var body = new MultipartFormDataContent();
        foreach (var (field, value) in FieldsOf(pressed.Form!, pressed, [.. filled.Select(field => field.Field)]).Concat(filled))
        {
            body.Add(new StringContent(value), field);
        }

        foreach (var (name, content) in files)
        {
            body.Add(new ByteArrayContent(content), "files", name);
        }

        var seen = await SendAsync(new HttpRequestMessage(HttpMethod.Post, pressed.Form!.GetAttribute("action")!) { Content = body });
        await app.SettleAsync();
        return seen;
    }

    public async Task<SeenPage> SendAsync(HttpRequestMessage request)
    {
        var answer = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var path = request.RequestUri!.IsAbsoluteUri ? request.RequestUri.PathAndQuery : request.RequestUri.OriginalString;
        for (var redirects = 0; answer.StatusCode is HttpStatusCode.SeeOther && redirects < MostRedirects; redirects++)
        {
            // Nobody follows a link faster than the workflow goes on.
            await app.SettleAsync();
            path = answer.Headers.Location!.OriginalString;
            answer = await Client.GetAsync(path, TestContext.Current.CancellationToken);
        }

        var html = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var page = new SeenPage(answer.StatusCode, path, html, answer);
        PageRules.Check(page);
        return page;
    }

    public void Dispose() => client?.Dispose();

    private static IEnumerable<(string, string)> FieldsOf(IHtmlFormElement form, IHtmlButtonElement pressed, HashSet<string> filled)
    {
        foreach (var element in form.Elements)
        {
            var (name, value) = element switch
            {
                IHtmlButtonElement button => button == pressed ? (button.Name, button.Value) : (null, null),
                IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" } => (null, null),
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlTextAreaElement area => (area.Name, area.Value),
                IHtmlSelectElement choice => (choice.Name, choice.Value),
                _ => (null, null),
            };
            if (!string.IsNullOrEmpty(name) && !filled.Contains(name))
            {
                yield return (name, value ?? "");
            }
        }
    }
}
