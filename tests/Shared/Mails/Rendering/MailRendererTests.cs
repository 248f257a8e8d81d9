using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Rendering;
using MentorFlow.Tests.Builders;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorFlow.Tests.Shared.Mails.Rendering;

public class MailRendererTests
{
    private readonly MailRenderer renderer = new(NullLoggerFactory.Instance);

    public static TheoryData<MailTemplate> Templates => [.. Enum.GetValues<MailTemplate>()];

    [Fact]
    public async Task A_mail_reads_well_as_plain_text()
    {
        var content = AMail.Content(MailTemplate.SessionInvitation);
        Assert.Equal(
            """
            Spring Mentoring

            Hello Zoë,

            Your session 3 with Ada King is set. The calendar entry in this mail puts it into your calendar.

            When: Tuesday, November 10, 2026, 12:30 AM (Paris time)
            How long: 30 minutes
            If the call breaks: Phone: +33 1 23 45 67 89

            What would make it time well spent? Write down on the session page what you want to talk about; a line or two is enough, and both of you see it.

            Open the session page:
            https://mentoring.example.com/m/act?a=1&b=2

            You can check camera, microphone and connection at any time before.
            Check camera and microphone:
            https://mentoring.example.com/m/check

            If the time does not suit you, you can choose another on the page.

            --

            You get this because you take part in Spring Mentoring.

            Your mentoring page:
            https://mentoring.example.com/m/home
            Something is wrong? Tell us in private:
            https://mentoring.example.com/m/concern
            Fewer mails like this:
            https://mentoring.example.com/m/unsubscribe

            """.ReplaceLineEndings("\n"),
            (await renderer.RenderAsync(content with { Session = content.Session! with { Times = [] } })).Text);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Every_template_is_an_accessible_page_with_its_subject_its_action_and_a_way_to_say_that_something_is_wrong(MailTemplate template)
    {
        var content = AMail.Content(template);

        var mail = await renderer.RenderAsync(content);

        var page = new HtmlParser().ParseDocument(mail.Html);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(mail.Subject, page.Title);
        Assert.Equal(mail.Subject, Assert.Single(page.QuerySelectorAll("h1")).TextContent);
        Assert.All(
            page.QuerySelectorAll("table"),
            table => Assert.True(table.GetAttribute("role") == "presentation" || table.QuerySelector("th[scope=row]") is not null));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.False(string.IsNullOrWhiteSpace(link.TextContent)));
        foreach (var link in (Uri[])[content.Links.Action, content.Links.Concern!, content.Links.Unsubscribe!])
        {
            Assert.Contains(page.Links.OfType<IHtmlAnchorElement>(), anchor => anchor.Href == link.AbsoluteUri);
            Assert.Contains(link.AbsoluteUri, mail.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain('<', mail.Text);
        Assert.DoesNotContain("&#", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_wrote_stays_text()
    {
        const string Wrote = "<script>alert(1)</script> & </td> \"é\"";
        var mail = await renderer.RenderAsync(AMail.Content(MailTemplate.Invitation) with { Message = Wrote });

        var page = new HtmlParser().ParseDocument(mail.Html);
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Contains(Wrote, page.Body!.Text(), StringComparison.Ordinal);
        Assert.Contains(Wrote, mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_one_s_own_step_called_for_has_no_way_to_unsubscribe()
    {
        var content = AMail.Content(MailTemplate.SessionInvitation);

        var mail = await renderer.RenderAsync(content with { Links = content.Links with { Unsubscribe = null } });

        Assert.DoesNotContain("unsubscribe", mail.Html + mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Fewer mails", mail.Html + mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_are_those_of_the_recipient()
    {
        var mail = await renderer.RenderAsync(AMail.Content(MailTemplate.SessionInvitation, zone: "America/New_York"));

        Assert.Contains("Monday, November 9, 2026, 6:30 PM (New York time)", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_is_in_one_language_from_its_title_to_its_footer()
    {
        var mail = await renderer.RenderAsync(AMail.Content(MailTemplate.SessionInvitation, language: "fr"));

        Assert.Contains("<html lang=\"fr\">", mail.Html, StringComparison.Ordinal);
        Assert.StartsWith("Séance 3 avec Ada King\u00a0: mar. 10 nov.", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("Quand\u00a0: mardi 10 novembre 2026, 00:30 (heure de Paris)\nDurée\u00a0: 30 minutes\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Recevoir moins de messages\u00a0:\nhttps://mentoring.example.com/m/unsubscribe", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_session_is_called_so()
    {
        var content = AMail.Content(MailTemplate.SessionInvitation);

        var mail = await renderer.RenderAsync(content with { Session = content.Session! with { Number = 1 } });

        Assert.Contains("Your first session with Ada King is set.", mail.Text, StringComparison.Ordinal);
        Assert.StartsWith("Session 1 with Ada King: Tue, Nov 10", mail.Subject, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "your partner")]
    [InlineData(1, "Ada 1")]
    [InlineData(2, "Ada 1 and Ada 2")]
    [InlineData(4, "Ada 1 and 3 others")]
    public void Partners_are_named_in_a_sentence(int partners, string expected)
    {
        var content = AMail.Content(MailTemplate.StallNudge) with
        {
            Partners = [.. Enumerable.Range(1, partners).Select(number => new PartnerFacts($"Ada {number}", [], []))],
        };

        Assert.Equal(expected, content.Others);
    }
}
