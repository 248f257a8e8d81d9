using System.Net;
using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Stories;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Campaigns;

/// <summary>A coordinator plans how people hear of the program, copies and prints the texts, and sees what comes of it (R10 to R13).</summary>
public sealed class ConsoleCampaignTests
{
    private const string Path = "/console/programs/growth/campaign";

    [Fact]
    public async Task A_plan_is_made_in_one_press_with_texts_in_both_languages_that_name_the_programs_facts()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();

        var planned = await browser.SendAsync(await browser.OpenAsync(Path), $"{Path}/plan");
        Assert.Contains("Newsletter", planned.Text);
        var item = await browser.OpenAsync($"{Path}/items/plan-2");
        var (english, french) = (Text(item, "en"), Text(item, "fr"));

        Assert.All((string[])[english, french], text =>
        {
            Assert.Contains("Growth 2027", text, StringComparison.Ordinal);
            Assert.Contains("Help people into their next role.", text, StringComparison.Ordinal);
            Assert.Contains("/m/join/growth/newsletter", text, StringComparison.Ordinal);
            Assert.Contains("robin@example.com", text, StringComparison.Ordinal);
        });
        Assert.Contains("February 1, 2027", english, StringComparison.Ordinal);
        Assert.Contains("1er février 2027", french, StringComparison.Ordinal);
        Assert.Contains("mentor", french, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_a_coordinators_own_go_before_the_ready_text_and_what_is_wrong_comes_back_as_typed()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.SendAsync(await browser.OpenAsync(Path), $"{Path}/plan");
        var page = await browser.OpenAsync($"{Path}/items/plan-4");

        var wrong = await browser.SendAsync(page, $"{Path}/items/plan-4", ("on", "2099-01-01"), ("owner", ""), ("words.fr", "Venez !"));
        Assert.Equal(["on", "owner"], wrong.WrongFields.Order());
        Assert.Contains("Venez !", wrong.Document.QuerySelector("[name='words.fr']")!.TextContent, StringComparison.Ordinal);
        var saved = await browser.SendAsync(page, $"{Path}/items/plan-4", ("words.fr", "Venez !"));

        Assert.Equal("Venez !", Text(saved, "fr"));
        Assert.Contains("Growth 2027", Text(saved, "en"), StringComparison.Ordinal);
        var cleared = await browser.SendAsync(saved, $"{Path}/items/plan-4", ("words.fr", ""));
        Assert.Contains("Growth 2027", Text(cleared, "fr"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poster_and_a_slide_are_pages_to_print_and_nothing_else_is()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.SendAsync(await browser.OpenAsync(Path), $"{Path}/plan");

        var poster = await browser.OpenAsync($"{Path}/items/plan-5/print/fr");
        var slide = await browser.OpenAsync($"{Path}/items/plan-6/print/en");

        Assert.Equal("fr", poster.Document.QuerySelector(".sheet.poster")!.GetAttribute("lang"));
        Assert.Contains("/m/join/growth/poster", poster.Text, StringComparison.Ordinal);
        Assert.Equal("Growth 2027", slide.Document.QuerySelector(".sheet.slide h1")!.TextContent.Trim());
        await browser.OpenAsync($"{Path}/items/plan-2/print/en", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_story_stands_in_a_text_only_while_its_writer_lets_it_be_shown()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        await browser.People.InviteAsync("Ada", ProgramRole.Mentee);
        await browser.SendAsync(await browser.OpenAsync(Path), $"{Path}/plan");
        var story = new Story(
            A.ProgramId, "m1", A.Id("Ada"), ProgramRole.Mentee, "I found my next role.", "en", StoryName.First, browser.App.Now);
        await browser.App.Store.WriteAsync(new Batch().Upsert(story));
        Assert.DoesNotContain("I found my next role.", Text(await browser.OpenAsync($"{Path}/items/plan-2"), "en"), StringComparison.Ordinal);

        await browser.App.Store.WriteAsync(new Batch().Upsert(story with { Stage = StoryStage.Approved }));
        Assert.DoesNotContain("I found my next role.", Text(await browser.OpenAsync($"{Path}/items/plan-2"), "en"), StringComparison.Ordinal);
        await browser.App.Store.WriteAsync(new Batch().Upsert(story with { Stage = StoryStage.Approved, IsPublic = true }));

        Assert.Contains("I found my next role.", Text(await browser.OpenAsync($"{Path}/items/plan-2"), "en"), StringComparison.Ordinal);
        Assert.DoesNotContain("I found my next role.", Text(await browser.OpenAsync($"{Path}/items/plan-2"), "fr"), StringComparison.Ordinal);
        using var visitor = new Browser(browser.App);
        Assert.Contains("I found my next role.", (await visitor.GetAsync("/m/join/growth/chat")).Text);
    }

    [Fact]
    public async Task Sign_ups_stand_by_channel_in_a_chart_with_a_table_and_the_sponsors_commitments_with_their_state()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync(definition => definition with
        {
            Sponsor = new Sponsor("Ines Sponsor", "ines@example.com", Commitments: [new SponsorCommitment(SponsorAct.TakesPart, new DateOnly(2027, 2, 1))]),
        });
        foreach (var (id, channel, confirmed) in (IReadOnlyList<(string, string, bool)>)[("a", "chat", true), ("b", "chat", true), ("c", "poster", false)])
        {
            await browser.App.Store.WriteAsync(new Batch().Upsert(new SignUp(
                A.ProgramId, id, channel, ProgramRole.Mentee, browser.App.Now, PersonId: id, ConfirmedAt: confirmed ? browser.App.Now : null)));
        }

        var page = await browser.OpenAsync(Path);
        Assert.Contains("2 people have signed up; most come by: Chat", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("svg"));
        Assert.Contains("by February 1, 2027", page.Text, StringComparison.Ordinal);
        var ticked = await browser.SendAsync(page, $"{Path}/sponsor/TakesPart", ("done", "yes"));

        Assert.Contains("done on", ticked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_is_asked_by_name_and_the_list_says_what_came_of_it()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var recruiting = new RecruitingDriver(browser.App);
        await browser.People.StartProgramAsync();
        await recruiting.KnowAsync("Nadia");

        var page = await browser.OpenAsync($"{Path}/people");
        var wrong = await browser.SendAsync(page, $"{Path}/people", ("email", "nobody@example.com"), ("role", "Mentor"), ("words", "Please."));
        Assert.Equal(["email"], wrong.WrongFields);
        var sent = await browser.SendAsync(page, $"{Path}/people", ("email", "nadia@example.com"), ("role", "Mentor"), ("words", "You helped me once."));

        Assert.Contains("Nadia Example", sent.Text);
        Assert.DoesNotContain("You helped me once.", sent.Text);
        Assert.Single(await recruiting.MailsAsync(MailTemplate.PersonalInvitation));
        Assert.Single(await browser.App.ListAsync<PersonalInvitation>(Partition.Program(A.ProgramId)));
        var stranger = await browser.SendAsync(sent, $"{Path}/ambassadors", ("ambassador", "nadia@example.com"));
        Assert.Equal(["ambassador"], stranger.WrongFields);
    }

    private static string Text(ConsolePage page, string language) => page.Document.GetElementById($"text-{language}")!.TextContent;
}
