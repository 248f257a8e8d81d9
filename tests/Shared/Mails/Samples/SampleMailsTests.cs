using AngleSharp.Html.Parser;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Localization;
using MentorFlow.Mails.Rendering;
using MentorFlow.Mails.Samples;
using MentorFlow.Tests.Builders;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorFlow.Tests.Shared.Mails.Samples;

public sealed class SampleMailsTests
{
    private readonly SampleMails samples = new(SiteAddress.Parse("https://mentoring.example.com"), new StubClock());

    public static TheoryData<MailTemplate, string> Mails =>
        [.. from template in Enum.GetValues<MailTemplate>()
            from language in Languages.BuiltIn.All
            select new TheoryDataRow<MailTemplate, string>(template, language.Tag)];

    [Theory]
    [MemberData(nameof(Mails))]
    public async Task Every_mail_can_be_looked_at(MailTemplate template, string language)
    {
        var mail = await new MailRenderer(NullLoggerFactory.Instance).RenderAsync(samples.Of(template, Languages.BuiltIn.Of(language)));

        var page = new HtmlParser().ParseDocument(mail.Html);
        Assert.All(page.QuerySelectorAll("th, td, li, p, a"), element => Assert.False(string.IsNullOrWhiteSpace(element.TextContent)));
        Assert.DoesNotContain('{', mail.Text);
    }

    [Theory]
    [MemberData(nameof(Mails))]
    public void A_mail_has_every_place_that_its_original_names(MailTemplate template, string language)
    {
        var texts = Languages.BuiltIn.Of(language);
        var places = samples.PlacesOf(template, texts, Given.Program).Select(place => place.Name).ToHashSet();

        var named = Enum.GetValues<MailText>().SelectMany(text => Message.Parts(MailRendering.FormOf(template, text, texts)))
            .Where(part => part.IsPlace)
            .Select(part => part.Text);

        Assert.Subset(places, named.ToHashSet());
    }

    [Theory]
    [InlineData(MailTemplate.Invitation, "name program answer-by training-minutes")]
    [InlineData(MailTemplate.ProposalToMentee, "name program partners answer-by")]
    [InlineData(MailTemplate.SessionMoved, "name program partners session session-number moment date short-moment ends")]
    [InlineData(MailTemplate.LaunchEvent, "name program moment date short-moment")]
    [InlineData(MailTemplate.WaitingList, "name program place waiting")]
    [InlineData(MailTemplate.WorkItemOpened, "name program task")]
    public void A_mail_has_the_places_of_what_it_is_about(MailTemplate template, string expected) =>
        Assert.Equal(expected.Split(' '), samples.PlacesOf(template, Languages.BuiltIn.English, Given.Program).Select(place => place.Name));
}
