using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Drivers;

/// <summary>
/// Plays Theo and Maya, a mentee and a mentor who have just been matched and do everything by the links in their mails and the pages behind them. Time goes
/// on as the story says.
/// </summary>
internal sealed class PairStory : IAsyncDisposable
{
    private const string Footer = "Your mentoring page";

    private readonly HrisDriver hris;
    private readonly List<Browser> browsers = [];
    private readonly Dictionary<string, Browser> open = [];
    private string mentorshipId = "";

    private PairStory(TestApp app) => (App, People, hris) = (app, new ProgramDriver(app), new HrisDriver(app));

    public TestApp App { get; }

    public ProgramDriver People { get; }

    private static Partition Program => Partition.Program(A.ProgramId);

    /// <summary>Of the pair's own page, or of one beside it: "goals", "feedback".</summary>
    public string PathOf(string page) => $"/m/{page}/{A.ProgramId}/{mentorshipId}";

    /// <summary>The two have said yes to each other, and have read their mails of it.</summary>
    public static async Task<PairStory> MatchAsync(Func<ProgramDefinition, ProgramDefinition> change)
    {
        var story = new PairStory(await HrisDriver.StartAppAsync("--Mail:MostAWeek=20"));
        await story.People.StartProgramAsync(change);
        story.mentorshipId = (await story.People.MatchAsync()).MentorshipId;
        await story.LaterAsync(hours: 2);
        return story;
    }

    public Task<Mentorship> MentorshipAsync() => App.ReadAsync(Mentorship.KeyOf(A.ProgramId, mentorshipId));

    /// <summary>The one that is ahead.</summary>
    public async Task<Session> NextAsync() => await FindNextAsync() ?? throw new InvalidOperationException($"No session is planned on {App.Now:O}.");

    public Task LaterAsync(int hours) => App.AdvanceAsync(TimeSpan.FromHours(hours));

    /// <summary>Time goes on to a moment; they keep every session on the way.</summary>
    public async Task LiveToAsync(DateTimeOffset moment)
    {
        while (App.Now < moment)
        {
            var aWeekOn = App.Now.AddDays(7);
            if (await FindNextAsync() is { } next && next.StartsAt < moment)
            {
                await MeetAsync();
            }
            else
            {
                await App.AdvanceToAsync(aWeekOn < moment ? aWeekOn : moment);
            }
        }
    }

    /// <summary>Goes on to the next session, to which both come by their reminders, and to its end.</summary>
    public async Task<Session> MeetAsync()
    {
        var session = await NextAsync();
        await App.AdvanceToAsync(session.StartsAt);
        await CallDriver.ConnectAsync(await EnterAsync(ProgramDriver.Mentee), await EnterAsync(ProgramDriver.Mentor));
        await App.AdvanceToAsync(session.EndsAt);
        return await App.ReadAsync(Key.Of(session));
    }

    /// <summary>Somebody opens the session's page from the reminder, and the call on it.</summary>
    public async Task<CallDriver> EnterAsync(string name)
    {
        var page = await FollowAsync(name, "You meet", "Open the session page");
        return await CallDriver.OpenAsync(open[name], page.Path);
    }

    /// <summary>The HR system says that somebody goes on leave, or is back.</summary>
    /// <param name="type">"person.leave_started", "person.leave_ended".</param>
    public async Task TellOfLeaveAsync(string type, string name)
    {
        await hris.SendAsync(hris.Event(type, name), id: $"evt_{type}");
        await App.SettleAsync();
    }

    /// <summary>
    /// Follows a link of the latest mail whose subject begins so, and goes on to the page behind it: in a browser in which nobody is yet, as many hours later.
    /// </summary>
    /// <param name="link">Its words, or the beginning of them.</param>
    public Task<SeenPage> FollowAsync(string name, string subject, string link) =>
        NewBrowser(name).ComeInAsync(LinkIn(MailTo(name, subject), link));

    /// <summary>The same up to the page that the link opens.</summary>
    public Task<SeenPage> OpenAsync(string name, string subject, string link) =>
        NewBrowser(name).GetAsync(LinkIn(MailTo(name, subject), link).PathAndQuery);

    /// <summary>Comes in by the foot of the latest mail, and goes to a page.</summary>
    public async Task<SeenPage> VisitAsync(string name, string path)
    {
        await FollowAsync(name, subject: "", Footer);
        return await open[name].GetAsync(path);
    }

    /// <summary>The pair's own page, as somebody sees it.</summary>
    public Task<SeenPage> VisitAsync(string name) => VisitAsync(name, PathOf("mentorship"));

    /// <summary>Follows a link on the page.</summary>
    public Task<SeenPage> FollowAsync(string name, SeenPage page, string link) => open[name].FollowAsync(page, link);

    public Task<SeenPage> PressAsync(string name, SeenPage page, string button, params (string Field, string Value)[] filled) =>
        open[name].PressAsync(page, button, filled);

    /// <summary>The latest mail to somebody whose subject begins so.</summary>
    public OutgoingMail MailTo(string name, string subject)
    {
        var mails = MailsTo(name);
        return mails.LastOrDefault(mail => mail.Subject.StartsWith(subject, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{name} got no \"{subject}\" but: {string.Join("; ", mails.Select(mail => mail.Subject))}");
    }

    /// <summary>All mails to somebody, the newest last.</summary>
    public IReadOnlyList<OutgoingMail> MailsTo(string name) =>
        [.. ((MemoryMailSender)App.Get<IMailSender>()).Mails.Where(mail => mail.To.Name.StartsWith(name, StringComparison.Ordinal))];

    /// <summary>Whether a mail has a link with these words, or with words that begin so.</summary>
    public static bool HasLink(OutgoingMail mail, string link) => FindLink(mail, link) is not null;

    /// <summary>That a mail puts a meeting into its reader's calendar.</summary>
    /// <param name="startsAt">Its beginning.</param>
    public static void HasEntry(OutgoingMail mail, DateTimeOffset startsAt) =>
        Assert.Contains($"DTSTART:{startsAt.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}", mail.Calendar!.Text, StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        browsers.ForEach(browser => browser.Dispose());
        await App.DisposeAsync();
    }

    private Browser NewBrowser(string name)
    {
        browsers.Add(new Browser(App));
        return open[name] = browsers[^1];
    }

    private async Task<Session?> FindNextAsync() =>
        (await App.ListAsync<Session>(Program)).SingleOrDefault(session => session.Stage is SessionStage.Planned);

    private static Uri LinkIn(OutgoingMail mail, string link) =>
        FindLink(mail, link) ?? throw new InvalidOperationException($"\"{mail.Subject}\" has no link \"{link}\": {mail.Text}");

    private static Uri? FindLink(OutgoingMail mail, string link)
    {
        var found = new HtmlParser().ParseDocument(mail.Html).QuerySelectorAll("a").OfType<IHtmlAnchorElement>()
            .FirstOrDefault(anchor => anchor.TextContent.Trim().StartsWith(link, StringComparison.Ordinal));
        return found is null ? null : new Uri(found.GetAttribute("href")!);
    }
}
