using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MentorFlow.Content;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Webhooks;
using MentorFlow.Orchestrations.People;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Functions.Hosting.Layout;

/// <summary>In which language people read, and that they read everything in it.</summary>
public sealed class ReaderLanguageTests
{
    private const string Theo = ProgramDriver.Mentee;

    [Theory]
    [InlineData(null, null, "de, fr;q=0.8, en;q=0.5", "fr")]
    [InlineData(null, "en", "fr", "en")]
    [InlineData(null, "de", "fr", "fr")]
    [InlineData("fr", "en", "en", "fr")]
    [InlineData("en", "fr", "fr", "en")]
    [InlineData(null, null, "de", "en")]
    public async Task What_somebody_chose_goes_before_what_HR_says_and_that_before_the_browser(string? chosen, string? hr, string browser, string read)
    {
        await using var app = await TestApp.StartWithHttpAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.InviteAsync(Theo, ProgramRole.Mentee);
        await SpeakAsync(app, chosen, hr);
        using var window = new Browser(app);
        window.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(browser);

        var outside = await window.GetAsync("/m");
        var link = await window.GetAsync(app.Get<LinkWriter>().Home(ProgramDriver.Id(Theo)).PathAndQuery);
        var home = await window.PressAsync(link, read == "fr" ? "Continuer" : "Continue");

        Assert.Equal(read, home.Html.DocumentElement.GetAttribute("lang"));
        Assert.Equal(browser.Contains("fr", StringComparison.Ordinal) ? "fr" : "en", outside.Html.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_language_is_chosen_at_the_foot_of_a_page_which_comes_back_and_mails_follow()
    {
        await using var app = await TestApp.StartWithHttpAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.InviteAsync(Theo, ProgramRole.Mentee);
        using var window = new Browser(app);
        await window.ComeInAsync(Theo);

        var french = await window.PressAsync(await window.GetAsync("/m/invitation/growth"), "Français");
        await window.PressAsync(french, "Oui, je participe", ("consent", "yes"));
        await app.AdvanceAsync(TimeSpan.FromDays(8));

        Assert.Equal("/m/invitation/growth", french.Path);
        Assert.StartsWith("Souhaitez-vous participer", french.Heading);
        Assert.Equal("fr", (await app.ReadAsync(Person.KeyOf(ProgramDriver.Id(Theo)))).ChosenLanguage);
        var reminder = (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Single(mail => mail.Template is MailTemplate.ProfileReminder);
        Assert.Contains("profil", reminder.Subject);
        Assert.DoesNotContain("profile", reminder.Subject);
    }

    [Theory]
    [InlineData("//elsewhere.example.com", "/m")]
    [InlineData("https://elsewhere.example.com", "/m")]
    [InlineData("/mother", "/m")]
    [InlineData("/m/invitation/growth?done=Welcome", "/m/invitation/growth?done=Welcome")]
    public async Task A_choice_comes_back_to_no_page_of_others(string back, string to)
    {
        await using var app = await TestApp.StartWithHttpAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.InviteAsync(Theo, ProgramRole.Mentee);
        using var window = new Browser(app);

        var after = await window.PressAsync(await window.ComeInAsync(Theo), "Français", ("back", back));

        Assert.Equal(to, after.Path);
    }

    [Fact]
    public async Task A_mentee_reads_nothing_that_is_not_in_their_language()
    {
        await using var app = await TestApp.StartWithHttpAsync(services => services.AddSingleton(MadeUpLanguage.AndAll));
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        var mentorship = await people.AskAsync(await people.KickOffAsync(), SurveyKind.FitCheck, SurveyKind.Midpoint);
        await SpeakAsync(app, MadeUpLanguage.Tag, hr: "en");
        var session = Assert.Single(await app.ListAsync<Session>(Partition.Program(A.ProgramId)));
        await app.AdvanceToAsync(session.StartsAt);
        using var window = new Browser(app);
        window.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(MadeUpLanguage.Tag);
        var link = await window.GetAsync(app.Get<LinkWriter>().Home(ProgramDriver.Id(Theo)).PathAndQuery);
        await window.PressAsync(link, MadeUpLanguage.AndAll.Of(MadeUpLanguage.Tag)["entrance.link.go-on"][..5]);

        var (known, foreign) = (await KnownAsync(app), new List<string>());
        var (pair, meeting) = ($"growth/{mentorship.MentorshipId}", $"growth/{session.SessionId}");
        foreach (var path in (string[])
            [
                "/m", "/m/invitation/growth", "/m/profile/growth", "/m/training/growth", "/m/module/growth/own-your-goals", "/m/quiz/growth",
                "/m/trained/growth", "/m/leave/growth", "/m/new-link", $"/m/mentorship/{pair}", $"/m/agreement/{pair}",
                $"/m/agreement/{pair}/history", $"/m/agreement/{pair}/change",
                $"/m/goals/{pair}", $"/m/concern/{pair}", "/m/question/growth", $"/m/leave/{pair}", $"/m/survey/growth/FitCheck/{mentorship.MentorshipId}",
                $"/m/survey/growth/Midpoint/{mentorship.MentorshipId}", $"/m/s/{meeting}",
                $"/m/s/{meeting}/after", $"/m/own-notes/{pair}", $"/m/introduce/{pair}", $"/m/occasions/{pair}", $"/m/resources/{pair}",
                "/m/resources/growth", "/m/nothing/here",
            ])
        {
            foreign.AddRange(Foreign(path, (await window.GetAsync(path)).Html, known));
        }

        await people.AskAsync(mentorship, SurveyKind.Closing);
        var closing = $"/m/survey/growth/Closing/{mentorship.MentorshipId}";
        foreign.AddRange(Foreign(closing, (await window.GetAsync(closing)).Html, known));

        Assert.True(foreign.Count == 0, string.Join('\n', foreign));
    }

    [Fact]
    public async Task A_coordinator_reads_nothing_that_is_not_in_their_language()
    {
        await using var browser = await ConsoleBrowser.StartAsync(services => services.AddSingleton(MadeUpLanguage.AndAll));
        await browser.People.StartProgramAsync();
        var mentorship = await browser.People.KickOffAsync();
        await browser.People.JoinAsync("Ada", ProgramRole.Mentee, skill: "Fencing");
        await browser.App.AdvanceAsync(TimeSpan.FromDays(45));
        browser.Http.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(MadeUpLanguage.Tag));
        var (known, foreign) = (await KnownAsync(browser.App), new List<string>());

        var seen = new HashSet<string>();
        var next = new Queue<string>(
            [
                "/console", "/console/new-program", "/console/import", "/console/clock", "/console/styleguide", "/console/nothing",
                $"/console/mentorships/growth/{mentorship.MentorshipId}",
            ]);
        while (next.TryDequeue(out var path))
        {
            if (!seen.Add(path.Split('?')[0]) || seen.Count > 80)
            {
                continue;
            }

            var answer = await browser.GetAsync(path);
            if (answer.Content.Headers.ContentType?.MediaType is not "text/html")
            {
                continue;
            }

            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            foreign.AddRange(Foreign(path, page, known));
            foreach (var link in page.QuerySelectorAll("a[href^='/console']"))
            {
                next.Enqueue(link.GetAttribute("href")!);
            }
        }

        Assert.Contains($"/console/mentorships/growth/{mentorship.MentorshipId}", seen);
        Assert.True(foreign.Count == 0, string.Join('\n', foreign));
    }

    private static IEnumerable<string> Foreign(string path, IHtmlDocument page, IReadOnlyList<string> known) =>
        SpokenWords.Foreign(page, known).Select(words => $"{path}: {words}");

    private static Task SpeakAsync(TestApp app, string? chosen, string? hr) => app.Get<PersonActs>().SaveAsync(
        ProgramDriver.Id(Theo), person => person! with { ChosenLanguage = chosen, Language = hr }, "test", DecisionName.PersonUpdated);

    // A language without files of its own says in English what is longer than a text.
    private static IEnumerable<string> AtLength() => ContentLibrary.BuiltIn.Files
        .Where(file => file.Language == ContentLibrary.Fallback)
        .SelectMany(file => file.Sections
            .SelectMany(section => section.Blocks.SelectMany(block => block.Lines).Append(section.Heading))
            .Append(file.Title)
            .Append(file["lead"] ?? ""))
        .Select(ContentHtml.Plain)
        .SelectMany(line => line.Split([": ", " — "], StringSplitOptions.TrimEntries).Append(line))
        .Where(piece => piece.Length > 2)
        .Distinct();

    // What people and programs are called and what they wrote, and what addresses and zones are called everywhere.
    private static async Task<IReadOnlyList<string>> KnownAsync(TestApp app)
    {
        var program = A.Program(app.Now);
        var profile = A.Profile(ProgramRole.Mentee);
        var agreement = A.Agreement(app.Now);
        var people = await app.ListAsync<DirectoryEntry>(Partition.Organization);
        var mails = await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId));
        return
        [
            "MentorFlow", program.Name!, program.Purpose!, program.ProgramId!, agreement.Channel, agreement.BackupChannel, agreement.Confidentiality,
            agreement.Boundaries, profile.Goals, profile.Motivation, .. profile.Needs, .. profile.Interests, "Leadership", "Fencing", "Sales",
            .. people.SelectMany(person => new[] { person.Name, person.Name.Split(' ')[0] }),
            .. program.Coordinators!.SelectMany(coordinator => new[] { coordinator.Name, coordinator.Email }),
            .. program.Objectives!.SelectMany(objective => new[] { objective.Text, objective.Measure }),
            .. AtLength(),
            .. mails.Select(mail => mail.Subject).OfType<string>(), "Europe/Paris", "Paris", "Etc/UTC", "@example.com",
            .. OutboundEventKinds.Offered.Select(kind => kind.Name()),
        ];
    }
}
