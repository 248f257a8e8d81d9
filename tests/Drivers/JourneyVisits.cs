using System.Net;
using System.Text.RegularExpressions;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Localization;
using MentorFlow.Providers.Outbox;

namespace MentorFlow.Tests.Drivers;

/// <summary>
/// What the people of a journey do, each in a browser of their own without scripts: they follow the links in their mails, read pages in their language, and
/// send forms.
/// </summary>
internal sealed partial class JourneyVisits(TestApp app) : IDisposable
{
    private const string Door = "/m/l/";

    private static readonly TimeSpan Step = TimeSpan.FromHours(2);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(4);

    private readonly Dictionary<string, Browser> browsers = [];

    /// <summary>What stands on the pages of somebody.</summary>
    public static Texts WordsOf(JourneyPerson person) => Languages.BuiltIn.Of(person.Language);

    public Browser BrowserOf(JourneyPerson person)
    {
        if (!browsers.TryGetValue(person.Name, out var browser))
        {
            browsers[person.Name] = browser = new Browser(app);
        }

        return browser;
    }

    /// <summary>
    /// Follows the newest link of a kind in somebody's mails, and goes on to the page behind it. Where there is none yet, time goes on until a mail brings one.
    /// </summary>
    /// <param name="about">Ids of what the link is about, as many as tell it from others.</param>
    public async Task<SeenPage> OpenAsync(JourneyPerson person, LinkPurpose purpose, params IReadOnlyList<string> about)
    {
        var token = TokenOf(person, purpose, about);
        for (var waited = TimeSpan.Zero; token is null && waited < Longest; waited += Step)
        {
            await app.AdvanceAsync(Step);
            token = TokenOf(person, purpose, about);
        }

        var path = token is null ? throw Missing(person, purpose, about) : $"{Door}{token}";
        var page = await BrowserOf(person).GetAsync(path);
        var isAtDoor = page.Path.Contains(Door, StringComparison.Ordinal);
        return Good(person, isAtDoor ? await BrowserOf(person).PressAsync(page, WordsOf(person)["entrance.link.go-on"]) : page);
    }

    public async Task<SeenPage> GetAsync(JourneyPerson person, string path) => Good(person, await BrowserOf(person).GetAsync(path));

    /// <summary>Follows a link on the page.</summary>
    public async Task<SeenPage> FollowAsync(JourneyPerson person, SeenPage page, string link) =>
        Good(person, await BrowserOf(person).FollowAsync(page, link));

    /// <summary>Presses a button, of which nothing that was filled in is refused.</summary>
    public async Task<SeenPage> PressAsync(JourneyPerson person, SeenPage page, string button, params (string Field, string Value)[] filled) =>
        Good(person, await BrowserOf(person).PressAsync(page, button, filled));

    /// <summary>All mails to somebody, the newest last.</summary>
    public IReadOnlyList<OutgoingMail> MailsTo(JourneyPerson person) =>
        [.. ((MemoryMailSender)app.Get<IMailSender>()).Mails.Where(mail => mail.To.Address == person.Email)];

    public void Dispose()
    {
        foreach (var browser in browsers.Values)
        {
            browser.Dispose();
        }
    }

    private string? TokenOf(JourneyPerson person, LinkPurpose purpose, IReadOnlyList<string> about)
    {
        var signer = app.Get<LinkSigner>();
        return Enumerable.Reverse(MailsTo(person))
            .SelectMany(mail => Tokens().Matches(mail.Html).Select(match => match.Groups[1].Value))
            .FirstOrDefault(token => signer.Verify(token) is LinkVerdict.Valid { Link: var link }
                && link.Purpose == purpose
                && about.All(one => link.Objects.Contains(one)));
    }

    private InvalidOperationException Missing(JourneyPerson person, LinkPurpose purpose, IReadOnlyList<string> about)
    {
        var subjects = string.Join("; ", MailsTo(person).Select(mail => mail.Subject));
        return new($"On {app.Now:O} no mail brings {person.Name} to {purpose} {string.Join(' ', about)}: {subjects}");
    }

    private static SeenPage Good(JourneyPerson person, SeenPage page)
    {
        var wrong = page.Html.QuerySelector("[role=alert]")?.TextContent;
        Assert.True(page.Status is HttpStatusCode.OK, $"{person.Name} sees {page.Status} on {page.Path}: {wrong ?? page.Heading}");
        return page;
    }

    [GeneratedRegex("/m/l/([A-Za-z0-9_-]+)")]
    private static partial Regex Tokens();
}
