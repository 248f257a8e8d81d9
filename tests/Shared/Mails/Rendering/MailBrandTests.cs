using AngleSharp.Html.Parser;
using MentorFlow.Branding;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Rendering;
using MentorFlow.Tests.Builders;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorFlow.Tests.Shared.Mails.Rendering;

public sealed class MailBrandTests
{
    private static readonly MailBrand Acme = new("Acme & Söhne", null, Accent.From(Color.Of(0x8a1538))!.Light);

    private static readonly Uri Logo = new("https://mentoring.example.com/assets/logo.png?v=0123456789ab");

    [Fact]
    public async Task The_organization_stands_above_its_program_and_says_that_it_sends()
    {
        var mail = await RenderAsync(Acme);

        Assert.StartsWith("Acme & Söhne\nSpring Mentoring\n\nHello Zoë,", mail.Text, StringComparison.Ordinal);
        Assert.Contains(" you take part in Spring Mentoring. Sent by Acme & Söhne, with MentorFlow.\n", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_organization_is_named_in_the_language_of_the_mail() =>
        Assert.Contains(" Envoyé par Acme & Söhne, avec MentorFlow.\n", (await RenderAsync(Acme, "fr")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_logo_stands_for_the_name_which_the_text_says()
    {
        var mail = await RenderAsync(Acme with { Logo = Logo });

        var picture = Assert.Single(new HtmlParser().ParseDocument(mail.Html).QuerySelectorAll("img"));
        Assert.Equal((Logo.AbsoluteUri, Acme.Name), (picture.GetAttribute("src"), picture.GetAttribute("alt")));
        Assert.StartsWith("Acme & Söhne\nSpring Mentoring\n\n", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_pressed_wears_the_color()
    {
        var mail = await RenderAsync(Acme);

        Assert.Contains("background-color:#8a1538;border-radius:6px;color:#ffffff", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("#0f5c5c", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_of_nobody_in_particular_names_the_program_alone()
    {
        var mail = await RenderAsync(MailBrand.Unnamed);

        Assert.StartsWith("Spring Mentoring\n\n", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("MentorFlow", mail.Text, StringComparison.Ordinal);
    }

    private static Task<RenderedMail> RenderAsync(MailBrand brand, string language = "en") =>
        new MailRenderer(NullLoggerFactory.Instance, brand).RenderAsync(AMail.Content(MailTemplate.SessionInvitation, language: language));
}
