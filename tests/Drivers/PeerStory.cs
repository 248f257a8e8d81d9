using System.Net;
using System.Text.RegularExpressions;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Drivers;

/// <summary>
/// Plays two peers, Theo who reads English and Maya who reads French, and keeps every word of their pages and mails that makes one the other's mentor.
/// </summary>
internal sealed partial class PeerStory : IAsyncDisposable
{
    public const string Theo = ProgramDriver.Mentee;
    public const string Maya = ProgramDriver.Mentor;

    private readonly List<string> words = [];
    private readonly Dictionary<string, Browser> browsers = [];

    private PeerStory(TestApp app) => (App, People) = (app, new ProgramDriver(app));

    public static IReadOnlyList<string> Both { get; } = [Theo, Maya];

    public TestApp App { get; }

    public ProgramDriver People { get; }

    /// <summary>Where somebody was called a mentor or a mentee, in pages that were read and in all mails.</summary>
    public IReadOnlyList<string> Words => [.. words, .. Mails.SelectMany(mail => Found($"mail {mail.Subject}", $"{mail.Subject} {mail.Text}"))];

    public IEnumerable<OutgoingMail> Mails => ((MemoryMailSender)App.Get<IMailSender>()).Mails
        .Where(mail => Both.Any(name => mail.To.Name.StartsWith(name, StringComparison.Ordinal)));

    private static Partition Program => Partition.Program(A.ProgramId);

    public static async Task<PeerStory> StartAsync()
    {
        var story = new PeerStory(await TestApp.StartWithHttpAsync("--Mail:MostAWeek=20"));
        await story.People.StartProgramAsync(definition => definition with
        {
            Form = ProgramForm.Peer,
            Objectives = [new Objective("Learn from each other", "satisfaction with the program", 4, new DateOnly(2027, 9, 30))],
        });
        return story;
    }

    /// <summary>Both are proposed to each other, and have read their mail of it.</summary>
    public static async Task<(PeerStory Story, Proposal Proposal)> ProposeAsync()
    {
        var story = await StartAsync();
        foreach (var name in Both)
        {
            await story.InviteAsync(name);
            await story.AcceptAsync(name);
            await story.EnterAsync(name);
        }

        await story.App.AdvanceAsync(TimeSpan.FromDays(31));
        return (story, await story.ProposalAsync());
    }

    public async Task InviteAsync(string name)
    {
        var person = A.Person(name) with { Language = LanguageOf(name) };
        await App.Get<PersonActs>().SaveAsync(person.PersonId, _ => person, "system", DecisionName.PersonImported);
        Assert.Null((await App.Get<InvitationActs>().InviteAsync(A.ProgramId, person.PersonId, ProgramRole.Peer, "import", "system")).Refusal);
        await App.SettleAsync();
    }

    public async Task AcceptAsync(string name) =>
        await People.DoAsync(App.Get<EnrollmentActs>().AnswerInvitationAsync(A.ProgramId, A.Id(name), accepted: true));

    /// <summary>From the profile to the pool.</summary>
    public async Task EnterAsync(string name)
    {
        var acts = App.Get<EnrollmentActs>();
        await People.DoAsync(acts.SaveProfileAsync(A.ProgramId, A.Id(name), A.Profile(ProgramRole.Peer)));
        await People.DoAsync(acts.TrainAsync(A.ProgramId, A.Id(name), ProgramRole.Peer));
    }

    public async Task<Proposal> ProposalAsync() => Assert.Single(await App.ListAsync<Proposal>(Program));

    public async Task AnswerAsync(string name, bool accepted) =>
        await People.DoAsync(App.Get<ProposalActs>().AnswerAsync(A.ProgramId, (await ProposalAsync()).ProposalId, A.Id(name), accepted));

    /// <summary>Opens pages, each of which must be there, and keeps the words that peers do not want to read.</summary>
    public async Task ReadAsync(string name, params IReadOnlyList<string> paths)
    {
        // A visit is over long before the next step of the story.
        var browser = await BrowserOfAsync(name);
        foreach (var path in paths)
        {
            var page = await browser.GetAsync(path);
            Assert.True(page.Status is HttpStatusCode.OK, $"{path}: {page.Status}");
            words.AddRange(Found($"{name} {path}", page.Text));
        }
    }

    public async Task<SeenPage> OpenAsync(string name, string path) => await (await BrowserOfAsync(name)).GetAsync(path);

    public async Task<SeenPage> PressAsync(string name, SeenPage page, string button) => await (await BrowserOfAsync(name)).PressAsync(page, button);

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in browsers.Values)
        {
            browser.Dispose();
        }

        await App.DisposeAsync();
    }

    private static string LanguageOf(string name) => name == Maya ? "fr" : "en";

    private async Task<Browser> BrowserOfAsync(string name)
    {
        if (!browsers.TryGetValue(name, out var browser))
        {
            browsers[name] = browser = new Browser(App);
        }

        var entrance = await browser.GetAsync(App.Get<LinkWriter>().Home(A.Id(name)).PathAndQuery);
        if (entrance.Path.Contains("/m/l/", StringComparison.Ordinal))
        {
            await browser.PressAsync(entrance, LanguageOf(name) == "fr" ? "Continuer" : "Continue");
        }

        return browser;
    }

    private static IEnumerable<string> Found(string where, string text) =>
        Unequal().Matches(text).Select(match => $"{where}: …{text[Math.Max(0, match.Index - 40)..Math.Min(text.Length, match.Index + 40)]}…");

    [GeneratedRegex(@"\b(mentors?|mentore|mentees?|mentorée?s?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unequal();
}
