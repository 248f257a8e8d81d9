using System.Globalization;
using System.Text.RegularExpressions;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Localization;
using MentorFlow.Matching;
using MentorFlow.Matching.Review;
using MentorFlow.Standalone.Demo;
using MentorFlow.Tests.Drivers;
using Microsoft.Playwright;

namespace MentorFlow.Tests.Standalone.Demo;

/// <summary>What a coordinator does from the morning on, click by click; every step looks for what must be seen now, in the reader's language.</summary>
/// <param name="isPhone">Where lists have no headings to sort by, but a field.</param>
internal sealed class CoordinatorDay(TestApp app, Screen screen, Texts texts, bool isPhone)
{
    private const string Growth = DemoPrograms.GrowthId;

    private const string ToItems = "article h3 a[href^='/console/work/']";

    /// <summary>Milliseconds that a machine with other work may take to show a page.</summary>
    private const float Patience = 30_000;

    private IPage Page => screen.Page;

    public async Task ComeInAsync()
    {
        await Page.GotoAsync(app.Get<OneTimeLink>().Path);
        await screen.LookAsync();

        await HeadingAsync(texts["console-work.heading"]);
        Assert.Equal(texts.Language.Tag, await Page.Locator("html").GetAttributeAsync("lang"));
        await SeeWhatWaitsAsync();
        await SeeAsync(texts["console-work.coming"]);
        await SeeAsync(texts["console-work.by-itself"]);
    }

    public async Task DecideAndSeeTheNextAsync()
    {
        var queue = await QueueAsync();
        var item = queue.First(one => one.Kind is WorkItemKind.ConflictFound);
        await OpenAsync(item);
        await Page.Locator("[name=resolution]").Last.CheckAsync();
        await Page.Locator("[name=note]").FillAsync("Both know of it.");
        await screen.PressAsync(texts["console-work.decide"]);

        await SeeAsync(texts["console-done.ItemResolved"]);
        await AtItemAsync(queue.First(one => one.Key != item.Key));
        await app.SettleAsync();
    }

    public async Task PutOffAndSeeTheNextAsync()
    {
        var queue = await QueueAsync();
        var item = queue.First(one => one.Kind is WorkItemKind.MentorshipStalled);
        await OpenAsync(item);
        await Page.Locator("summary", new() { HasText = texts["console-work.snooze"] }).ClickAsync();
        await Page.Locator("[name=until]").FillAsync(app.Now.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await screen.SendAsync("form[action$='/snooze']");

        await SeeAsync(texts["console-done.ItemSnoozed"]);
        await AtItemAsync(queue.First(one => one.Key != item.Key));
        await MenuAsync("work");
        await SeeAsync(texts["console-work.snoozed", ("count", 1)]);
    }

    public async Task ReviewTheRoundAndApproveItAsync()
    {
        var round = texts["console-rounds.title", ("number", 1)];
        await OpenAsync((await QueueAsync()).First(one => one.Kind is WorkItemKind.RoundToReview));
        await FollowAsync(texts["console-work.round", ("number", 1)]);
        await HeadingAsync(round);
        await SeeAsync(texts["console-rounds.under-review"]);

        await screen.SendAsync("form[action*='/pairs/']", nameof(ReviewAction.Lock));
        await SeeAsync(texts["console-done.RoundChanged"]);
        await SeeAsync(texts.Of(PairStanding.Locked));

        await Page.Locator("article a.button[href*='/people/']").Last.ClickAsync();
        await screen.LookAsync();
        await SeeAsync(texts["console-rounds.alternatives.possible"]);

        await FollowAsync(round);
        await FollowAsync(texts["console-rounds.approve"]);
        await HeadingAsync(texts["console-rounds.approval.title", ("number", 1)]);
        await screen.PressAsync(texts["console-rounds.approval.send"]);
        await SeeAsync(texts["console-done.RoundApproved"]);
        await app.SettleAsync();
        Assert.Equal(RoundStatus.Published, (await app.ReadAsync(Round.KeyOf(DemoPrograms.FirstStepsId, 1))).Status);
    }

    public async Task PauseAMentorshipAndLetItGoOnAsync()
    {
        var active = (await app.ListAsync<Mentorship>(Partition.Program(Growth))).Count(one => one.Stage is MentorshipStage.Active);
        await MenuAsync("mentorships");
        await HeadingAsync(texts["console-mentorships.title"]);
        await Page.Locator("#list-program").SelectOptionAsync(Growth);
        await Page.Locator("#list-stage").SelectOptionAsync(nameof(MentorshipStage.Active));
        await SortByHeldAsync();
        await SeeAsync(texts["table.count", ("count", active)]);

        await Page.Locator("tbody tr:not(:has(.badge)) td a").First.ClickAsync();
        await screen.LookAsync();
        await SeeAsync(texts["console-mentorship.acts.title"]);
        var mentorship = Mentorship.KeyOf(Growth, new Uri(Page.Url).Segments[^1]);

        await screen.PressAsync(texts["console-mentorship.acts.pause"]);
        await SeeAsync(texts["console-done.MentorshipPaused"]);
        Assert.NotNull((await app.ReadAsync(mentorship)).PausedAt);
        await app.SettleAsync();

        await screen.PressAsync(texts["console-mentorship.acts.resume"]);
        await SeeAsync(texts["console-done.MentorshipResumed"]);
        Assert.Null((await app.ReadAsync(mentorship)).PausedAt);
        await app.SettleAsync();
    }

    public async Task FindSomebodyAndInviteThemAsync()
    {
        var person = (await app.ListAsync<DirectoryEntry>(Partition.Organization)).First(one => one is { Standing: Standing.Active, Programs: null or [] });
        await Page.Locator("#find").FillAsync(person.Email);
        await screen.PressAsync(texts["console.search.go"]);
        await HeadingAsync(texts["console-search.title"]);
        await SeeAsync(texts["console-search.people", ("count", 1)]);

        await FollowAsync(person.Name);
        await HeadingAsync(person.Name);
        await SeeAsync(texts["console-people.no-program"]);
        await Page.Locator("form[action$='/invite'] [name=program]").SelectOptionAsync(Growth);
        await Page.Locator("form[action$='/invite'] [name=role]").SelectOptionAsync(nameof(ProgramRole.Mentee));
        await screen.PressAsync(texts["console-people.invite.send"]);
        await SeeAsync(texts["console-done.PeopleInvited"]);
        await app.SettleAsync();
        Assert.Equal(ProgramRole.Mentee, (await app.ReadAsync(Enrollment.KeyOf(Growth, person.PersonId))).Role);
    }

    public async Task SayAMailInOwnWordsAsync()
    {
        const string words = "Bring the one question that you could ask nobody else.";
        var (mail, language) = (texts.Of(MailTemplate.SessionInvitation), texts.Language.Name);
        await OpenProgramAsync();
        await FollowAsync(texts["console-programs.menu.wording"]);
        await HeadingAsync(texts["console-wording.title"]);
        await FollowAsync(texts["console-wording.link-original", ("mail", mail), ("language", language)]);
        await HeadingAsync(texts["console-wording.mail-in", ("mail", mail), ("language", language)]);

        await Page.Locator("[name=introduction]").FillAsync(words);
        await screen.PressAsync(texts["console-wording.look"]);
        await PreviewAsync();

        await screen.PressAsync(texts["console-wording.save"]);
        await SeeAsync(texts["console-done.WordingSaved"]);
        await SeeAsync(texts["console-wording.in-use"]);
        await PreviewAsync();

        Task PreviewAsync() =>
            Assertions.Expect(Page.FrameLocator("iframe[name=preview]").Locator("body")).ToContainTextAsync(words, new() { Timeout = Patience });
    }

    public async Task LookAtMailsAndTheLedgerAsync()
    {
        await MenuAsync("mails");
        await HeadingAsync(texts["console-mails.title"]);
        await Page.Locator("#list-status").SelectOptionAsync(nameof(MailStatus.Sent));
        await screen.PressAsync(texts["table.show"]);
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("status=Sent"), new() { Timeout = Patience });
        await Page.Locator("tbody a[href*='/mails/']").First.ClickAsync();
        await screen.LookAsync();
        await SeeAsync(texts["console-mails.outbox"]);
        await Assertions.Expect(Page.FrameLocator("iframe.mail").Locator("body")).Not.ToBeEmptyAsync(new() { Timeout = Patience });

        await app.SettleAsync();
        var entries = (await app.ListAsync<LedgerEntry>(Partition.Program(Growth))).Count;
        await OpenProgramAsync();
        await FollowAsync(texts["console-programs.menu.ledger"]);
        await HeadingAsync(texts["console-ledger.title"]);
        await screen.PressAsync(texts["console-ledger.check"]);
        await SeeAsync(texts["console-done.LedgerChecked"]);
        await SeeAsync(texts["console-ledger.check-holds", ("count", entries)]);
    }

    /// <summary>The last look at what is left.</summary>
    public async Task LeaveAsync()
    {
        await MenuAsync("work");
        await HeadingAsync(texts["console-work.heading"]);
        await SeeWhatWaitsAsync();
    }

    private async Task OpenAsync(WorkItem item)
    {
        await Page.Locator($"a[href='{PathOf(item)}']").ClickAsync();
        await screen.LookAsync();
        await AtItemAsync(item);
    }

    private async Task AtItemAsync(WorkItem item)
    {
        await HeadingAsync(texts.Of(item.Kind));
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex(Regex.Escape(PathOf(item))));
    }

    private async Task OpenProgramAsync()
    {
        var name = (await app.ReadAsync(MentoringProgram.KeyOf(Growth))).Name;
        await MenuAsync("programs");
        await HeadingAsync(texts["console-programs.list.title"]);
        await FollowAsync(name);
        await HeadingAsync(name);
    }

    // Most first. On a desk the heading sorts, and once more the other way round.
    private async Task SortByHeldAsync()
    {
        var heading = texts["console-mentorships.held"];
        if (isPhone)
        {
            await Page.Locator("#list-sort").SelectOptionAsync("-held");
        }

        await screen.PressAsync(texts["table.show"]);
        if (!isPhone)
        {
            await SortAsync("ascending");
            await SortAsync("descending");
        }

        await SortedAsync("descending");
        var held = await Page.Locator($"td[data-label=\"{heading}\"]").EvaluateAllAsync<int[]>("cells => cells.map(cell => Number(cell.textContent))");
        Assert.Equal(held.OrderDescending(), held);
        Assert.True(held[0] > held[^1]);

        async Task SortAsync(string way)
        {
            await Page.Locator("th a", new() { HasText = heading }).ClickAsync();
            await SortedAsync(way);
        }

        Task SortedAsync(string way) => Assertions.Expect(Page.Locator($"th[aria-sort={way}]")).ToHaveTextAsync(heading, new() { Timeout = Patience });
    }

    private async Task SeeWhatWaitsAsync()
    {
        var waiting = await WaitingAsync();
        var effort = waiting.Aggregate(TimeSpan.Zero, (sum, item) => sum + item.Estimate);
        await SeeAsync(texts["console-work.lead", ("count", waiting.Count), ("effort", texts.Effort(effort))]);
    }

    // In the order in which the first page has them.
    private async Task<IReadOnlyList<WorkItem>> QueueAsync()
    {
        await MenuAsync("work");
        await HeadingAsync(texts["console-work.heading"]);
        var waiting = (await WaitingAsync()).ToDictionary(PathOf);
        var paths = await Page.Locator(ToItems).EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.Equal(waiting.Keys.Order(StringComparer.Ordinal), paths.Order(StringComparer.Ordinal));
        return [.. paths.Select(path => waiting[path])];
    }

    private async Task<IReadOnlyList<WorkItem>> WaitingAsync()
    {
        var waiting = new List<WorkItem>();
        foreach (var programId in DemoPrograms.All)
        {
            var items = await app.ListAsync<WorkItem>(Partition.Program(programId));
            waiting.AddRange(items.Where(item => item.Status is WorkItemStatus.Open && !item.IsSnoozed(app.Now)));
        }

        return waiting;
    }

    private async Task MenuAsync(string section)
    {
        await Page.Locator("header nav").GetByRole(AriaRole.Link, new() { Name = texts[$"console.menu.{section}"], Exact = true }).ClickAsync();
        await screen.LookAsync();
    }

    private async Task FollowAsync(string link)
    {
        await Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
        await screen.LookAsync();
    }

    private Task HeadingAsync(string text) => Assertions.Expect(Page.Locator("h1")).ToContainTextAsync(text, new() { Timeout = Patience });

    private Task SeeAsync(string text) => Assertions.Expect(Page.Locator("main")).ToContainTextAsync(text, new() { Timeout = Patience });

    private static string PathOf(WorkItem item) => $"/console/work/{item.ProgramId}/{item.Key}";
}
