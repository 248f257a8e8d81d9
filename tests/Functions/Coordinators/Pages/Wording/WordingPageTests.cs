using System.Net;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Wording;

public sealed class WordingPageTests
{
    private const string List = $"/console/programs/{A.ProgramId}/wording";
    private const string Invitation = $"{List}/Invitation/en";

    [Fact]
    public async Task The_program_leads_to_every_mail_in_every_language()
    {
        await using var browser = await StartAsync();

        Assert.Contains(List, (await browser.OpenAsync($"/console/programs/{A.ProgramId}")).Links);
        var links = (await browser.OpenAsync(List)).Links;

        Assert.All(
            Enum.GetValues<MailTemplate>(),
            template => Assert.All(["en", "fr"], language => Assert.Contains($"{List}/{template}/{language}", links)));
    }

    [Fact]
    public async Task Saved_words_are_what_people_get_and_the_ledger_says_whose_they_are()
    {
        await using var browser = await StartAsync();
        var page = await browser.OpenAsync(Invitation);
        Assert.Contains("Original: Your invitation to {program}", page.Text);

        var saved = await browser.SendAsync(page, Invitation, ("subject", "{name}, join {program}"));
        await browser.People.InviteAsync("Ada", ProgramRole.Mentor);

        Assert.Contains("Saved", saved.Done);
        Assert.Contains("Own words", (await browser.OpenAsync(List)).Text);
        Assert.Equal($"Ada, join {A.Program(browser.App.Now).Name}", await SubjectAsync(browser, MailTemplate.Invitation));
        Assert.Contains(
            "put the mail “Invitation” (en) into the program's own words (version 1).", (await browser.OpenAsync($"/console/programs/{A.ProgramId}/ledger")).Text);
    }

    [Fact]
    public async Task A_place_that_the_mail_does_not_have_comes_back_with_what_was_typed()
    {
        await using var browser = await StartAsync();

        var back = await browser.SendAsync(
            await browser.OpenAsync(Invitation), Invitation, ("subject", "About {session}"), ("introduction", "Come and see."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Response.StatusCode);
        Assert.Equal(["subject"], back.WrongFields);
        Assert.Contains("{session} is not one of the places", back.Text);
        Assert.Contains("Come and see.", back.Text);
    }

    [Fact]
    public async Task Who_saves_upon_words_that_somebody_else_has_changed_is_told()
    {
        await using var browser = await StartAsync();
        var early = await browser.OpenAsync(Invitation);
        await browser.SendAsync(early, Invitation, ("subject", "First"));

        var late = await browser.SendAsync(early, Invitation, ("subject", "Second"));

        Assert.Equal(HttpStatusCode.Conflict, late.Response.StatusCode);
        Assert.Contains("Somebody else has changed these words", late.Text);
    }

    [Fact]
    public async Task Versions_are_kept_and_brought_back_and_so_is_the_original()
    {
        await using var browser = await StartAsync();
        var first = await browser.SendAsync(await browser.OpenAsync(Invitation), Invitation, ("subject", "First subject"));
        var second = await browser.SendAsync(first, Invitation, ("subject", "Second subject"));

        var back = await browser.SendAsync(second, $"{Invitation}/versions/1");
        Assert.Equal("First subject", Subject(back));

        var original = await browser.SendAsync(back, $"{Invitation}/original");
        Assert.Equal("", Subject(original));
        Assert.Contains("Version 4", original.Text);
        Assert.DoesNotContain("Own words", (await browser.OpenAsync(List)).Text);
    }

    [Fact]
    public async Task A_preview_shows_what_is_typed_and_can_do_nothing()
    {
        await using var browser = await StartAsync();
        var page = await browser.OpenAsync(Invitation);
        var frame = page.Document.QuerySelector("iframe[name=preview]")!;

        var saved = await browser.GetAsync(frame.GetAttribute("src")!);
        var typed = await browser.Http.PostAsync(
            page.Document.QuerySelector("button[formtarget=preview]")!.GetAttribute("formaction"),
            new FormUrlEncodedContent([new("form-token", Token(page)), new("introduction", "Come,\nand bring <b>time</b>.")]),
            TestContext.Current.CancellationToken);

        Assert.DoesNotContain("allow-scripts", frame.GetAttribute("sandbox"));
        Assert.All([saved, typed], html => Assert.StartsWith("sandbox", html.Headers.GetValues("Content-Security-Policy").Single()));
        var text = await typed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(">Come,</p>", text);
        Assert.DoesNotContain("<b>time", text);
    }

    [Fact]
    public async Task A_test_reaches_the_coordinator_in_the_language_of_the_mail()
    {
        await using var browser = await StartAsync();

        var after = await browser.SendAsync(await browser.OpenAsync($"{List}/SessionReminder/fr"), $"{List}/SessionReminder/fr/test");

        Assert.Contains("on its way", after.Done);
        Assert.StartsWith("Essai", await SubjectAsync(browser, MailTemplate.SessionReminder));
        Assert.Equal(MailStatus.Sent, (await MailAsync(browser, MailTemplate.SessionReminder)).Status);
    }

    [Fact]
    public async Task Words_that_do_not_fit_any_more_are_pointed_out()
    {
        await using var browser = await StartAsync();
        var wording = MailWording.Original(A.ProgramId, MailTemplate.Invitation, "en") with
        {
            Versions = [new WordingVersion(1, new OwnWords(Subject: "{bygone}"), "coordinator:robin", browser.App.Now)],
        };
        await browser.App.Store.WriteAsync(new Batch().Upsert(wording));

        Assert.Contains("Does not fit any more", (await browser.OpenAsync(List)).Text);
        Assert.Contains("does not have all the places any more that your words name (Subject)", (await browser.OpenAsync(Invitation)).Text);
    }

    [Theory]
    [InlineData("Invitations/en")]
    [InlineData("3/en")]
    [InlineData("Invitation/tlh")]
    public async Task A_mail_that_there_is_not_is_not_found(string mail)
    {
        await using var browser = await StartAsync();

        await browser.OpenAsync($"{List}/{mail}", HttpStatusCode.NotFound);
    }

    private static async Task<ConsoleBrowser> StartAsync()
    {
        var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();
        return browser;
    }

    private static async Task<MailRecord> MailAsync(ConsoleBrowser browser, MailTemplate template) =>
        (await browser.App.ListAsync<MailRecord>(Partition.Mail(A.ProgramId))).Single(mail => mail.Template == template);

    private static async Task<string?> SubjectAsync(ConsoleBrowser browser, MailTemplate template) => (await MailAsync(browser, template)).Subject;

    private static string? Subject(ConsolePage page) => page.Document.QuerySelector("[name=subject]")!.GetAttribute("value");

    private static string Token(ConsolePage page) => page.Document.QuerySelector("input[name=form-token]")!.GetAttribute("value")!;
}
