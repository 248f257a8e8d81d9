using AngleSharp.Html.Parser;
using MentorFlow.Domain.Mails;
using MentorFlow.Localization;
using MentorFlow.Mails.Rendering;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Golden;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorFlow.Tests.Shared.Mails.Templates;

public sealed class MailTemplateTests
{
    private const int LongestSubject = 77;

    private readonly MailRenderer renderer = new(NullLoggerFactory.Instance);

    public static TheoryData<MailTemplate, string> Mails =>
        [.. from template in Enum.GetValues<MailTemplate>()
            from language in Languages.BuiltIn.All
            select new TheoryDataRow<MailTemplate, string>(template, language.Tag)];

    [Theory]
    [MemberData(nameof(Mails))]
    public async Task Every_mail_is_whole_and_tidy(MailTemplate template, string language)
    {
        var content = AMail.Content(template, language: language);

        var mail = await renderer.RenderAsync(content);

        Assert.InRange(mail.Subject.Length, 10, LongestSubject);
        var page = new HtmlParser().ParseDocument(mail.Html);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.All(page.QuerySelectorAll("th, td, li, p, a"), element => Assert.False(string.IsNullOrWhiteSpace(element.TextContent)));
        Assert.Single(page.QuerySelectorAll("a"), link => link.GetAttribute("href") == content.Links.Action.AbsoluteUri);
        foreach (var text in (string[])[mail.Text, mail.Subject])
        {
            Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
            Assert.DoesNotContain(" ,", text, StringComparison.Ordinal);
            Assert.DoesNotContain(" .", text, StringComparison.Ordinal);
            Assert.DoesNotContain("..", text, StringComparison.Ordinal);
            Assert.DoesNotContain('@', Without(text, content.Referral?.Address));
            Assert.DoesNotContain('{', text);
        }

        Assert.DoesNotContain(": \n", mail.Text, StringComparison.Ordinal);
    }

    private static string Without(string text, string? address) => address is null ? text : text.Replace(address, "", StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Mails))]
    public async Task Every_mail_greets_introduces_and_closes(MailTemplate template, string language)
    {
        var content = AMail.Content(template, language: language);
        var rendering = new MailRendering(content);

        var mail = await renderer.RenderAsync(content);

        var paragraphs = new HtmlParser().ParseDocument(mail.Html).QuerySelectorAll("h1 ~ p").Select(paragraph => paragraph.TextContent).ToList();
        Assert.Equal([rendering.Say(MailText.Greeting), rendering.Say(MailText.Introduction)], paragraphs.Take(2));
        Assert.Equal(rendering.Say(MailText.Closing), paragraphs[^1]);
    }

    [Theory]
    [MemberData(nameof(Mails))]
    public async Task No_mail_promises_what_is_not_there(MailTemplate template, string language)
    {
        var mail = await renderer.RenderAsync(AMail.Content(template, language: language) with { NextRound = null });

        Assert.DoesNotMatch("(?i)test (the )?camera|camera test|testez|see the event|coordinator knows", mail.Html);
    }

    [Theory]
    [MemberData(nameof(Mails))]
    public async Task Long_names_do_not_make_a_long_subject(MailTemplate template, string language)
    {
        var content = AMail.Content(template, language: language) with
        {
            ProgramName = "The Worldwide Mentoring Program for New Managers, Returners and Specialists of Every Site and Team",
            Partners = [new PartnerFacts("Maria Magdalena von Hohenzollern-Sigmaringen und Altenburg-Thüringen", [], [])],
        };

        var mail = await renderer.RenderAsync(content);

        Assert.InRange(mail.Subject.Length, 10, LongestSubject);
    }

    [Theory]
    [MemberData(nameof(Mails))]
    public async Task What_is_unknown_leaves_no_gap(MailTemplate template, string language)
    {
        var full = AMail.Content(template, language: language);
        var bare = full with
        {
            Recipient = full.Recipient with { GivenName = "" },
            Partners = [],
            Reasons = [],
            Session = full.Session! with { BackupChannel = "", Topics = [] },
            Mentorship = full.Mentorship! with { Held = 0, EndedBecause = null, EndedAt = null },
            WorkItem = full.WorkItem! with { Names = [], Cause = "" },
            NextRound = null,
            AnswerBy = null,
            Message = null,
        };

        var mail = await renderer.RenderAsync(bare);

        var page = new HtmlParser().ParseDocument(mail.Html);
        Assert.All(page.QuerySelectorAll("th, td, li, p"), element => Assert.False(string.IsNullOrWhiteSpace(element.TextContent)));
        Assert.DoesNotContain("  ", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(" ,", mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MailTemplate.Introduction, "en")]
    [InlineData(MailTemplate.Introduction, "fr")]
    [InlineData(MailTemplate.SessionReminder, "en")]
    [InlineData(MailTemplate.SessionReminder, "fr")]
    [InlineData(MailTemplate.WaitingList, "en")]
    [InlineData(MailTemplate.WaitingList, "fr")]
    [InlineData(MailTemplate.WorkItemOpened, "en")]
    [InlineData(MailTemplate.WorkItemOpened, "fr")]
    public async Task Four_mails_read_as_agreed(MailTemplate template, string language)
    {
        var content = AMail.Content(template, language: language);
        var toCoordinator = template is MailTemplate.WorkItemOpened;

        var mail = await renderer.RenderAsync(toCoordinator ? content with { Links = content.Links with { Concern = null, Unsubscribe = null } } : content);

        await GoldenFile.MatchAsync($"Mails/{template}.{language}.html", mail.Html);
        await GoldenFile.MatchAsync($"Mails/{template}.{language}.txt", mail.Text);
    }

    [Fact]
    public async Task A_thousand_mails_cost_little_and_are_all_alike()
    {
        const int Mails = 1000;
        const long BytesPerMail = 150_000;
        var content = AMail.Content(MailTemplate.SessionReminder);
        var first = await renderer.RenderAsync(content);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Mails; i++)
        {
            var rendering = renderer.RenderAsync(content);
            Assert.True(rendering.IsCompletedSuccessfully, "Rendering waits for nothing, so that all of its cost is this thread's.");
            Assert.Equal(first, await rendering);
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Mails, 1, BytesPerMail);
    }
}
