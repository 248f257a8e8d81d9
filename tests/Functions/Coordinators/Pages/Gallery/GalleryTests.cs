using System.Net;
using MentorFlow.Domain.Mails;
using MentorFlow.Localization;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Gallery;

public sealed class GalleryTests
{
    [Fact]
    public async Task Every_mail_in_every_language_has_a_card_that_leads_to_it()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        var gallery = await browser.OpenAsync("/console/gallery");
        var wanted = Enum.GetValues<MailTemplate>()
            .SelectMany(template => Languages.BuiltIn.All.Select(language => $"/console/gallery/{template}/{language.Tag}"));

        Assert.Equal(wanted, gallery.Links.Where(link => link.StartsWith("/console/gallery/", StringComparison.Ordinal)));

        var page = await browser.OpenAsync("/console/gallery/WaitingList/fr");
        var frame = page.Document.QuerySelector("iframe")!;
        var html = await browser.GetAsync(frame.GetAttribute("src")!);
        Assert.Contains("lang=\"fr\"", await html.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("sandbox", html.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task A_mail_that_there_is_not_is_not_found()
    {
        await using var browser = await ConsoleBrowser.StartAsync();

        await browser.OpenAsync("/console/gallery/Farewell/en", HttpStatusCode.NotFound);
    }
}
