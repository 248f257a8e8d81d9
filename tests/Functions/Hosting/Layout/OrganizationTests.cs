using System.Net;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Localization;
using MentorFlow.Mails.Rendering;
using MentorFlow.Mails.Samples;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Hosting.Layout;

public sealed class OrganizationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_page_shows_whose_it_is_and_loads_no_more_for_it()
    {
        var logo = await ALogo.InAsync(folder, "logo.svg", ALogo.Svg);
        await using var app = await TestApp.StartWithHttpAsync(
            "--Organization:Name=Acme mentoring", $"--Organization:LogoFile={logo}", "--Organization:Accent=#8a1538");
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.InviteAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
        using var window = new Browser(app);

        var page = await window.ComeInAsync(ProgramDriver.Mentee);

        var picture = page.Html.QuerySelector(".masthead .brand img")!;
        Assert.Equal("Acme mentoring", picture.GetAttribute("alt"));
        Assert.EndsWith(" · Acme mentoring", page.Html.Title);
        Assert.EndsWith("MentorFlow", page.Html.QuerySelector("footer")!.TextContent.Trim());
        var loaded = page.Html.QuerySelectorAll("link[href], img[src], script[src]")
            .Select(one => one.GetAttribute("href") ?? one.GetAttribute("src")!)
            .Distinct()
            .ToList();
        Assert.Equal(2, loaded.Count);
        var sheet = loaded.Single(path => path.StartsWith("/assets/site.css?v=", StringComparison.Ordinal));
        Assert.Contains("--brand: #8a1538;", await window.Client.GetStringAsync(sheet));

        var drawing = await window.Client.GetAsync(picture.GetAttribute("src"));
        Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (drawing.StatusCode, drawing.Content.Headers.ContentType?.MediaType));
        Assert.StartsWith("sandbox;", drawing.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(TimeSpan.FromDays(365), drawing.Headers.CacheControl?.MaxAge);
    }

    [Fact]
    public async Task An_organization_without_a_logo_stands_there_by_its_name()
    {
        await using var app = await TestApp.StartWithHttpAsync("--Organization:Name=Acme mentoring");
        using var window = new Browser(app);

        var page = await window.GetAsync("/there/is/nothing");

        Assert.Equal("Acme mentoring", page.Html.QuerySelector(".masthead .brand")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_page_of_nobody_in_particular_is_of_the_product()
    {
        await using var app = await TestApp.StartWithHttpAsync();
        using var window = new Browser(app);

        var page = await window.GetAsync("/there/is/nothing");

        Assert.Equal("MentorFlow", page.Html.QuerySelector(".masthead .brand")!.TextContent.Trim());
        Assert.EndsWith(" · MentorFlow", page.Html.Title);
        Assert.DoesNotContain("MentorFlow", page.Html.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("logo.png", "https://mentoring.example.com", true)]
    [InlineData("logo.png", "http://localhost:7071", false)]
    [InlineData("logo.svg", "https://mentoring.example.com", false)]
    public async Task A_mail_shows_the_logo_where_mail_programs_do_and_else_the_name(string file, string site, bool isShown)
    {
        var logo = await ALogo.InAsync(folder, file, file == "logo.png" ? ALogo.Png : ALogo.Svg);
        await using var app = await TestApp.StartAsync(
            "--Organization:Name=Acme mentoring", $"--Organization:LogoFile={logo}", "--Organization:Accent=#8a1538", $"--Site:BaseAddress={site}");

        var mail = await app.Get<MailRenderer>().RenderAsync(app.Get<SampleMails>().Of(MailTemplate.Invitation, Languages.BuiltIn.English));

        Assert.Equal(isShown, mail.Html.Contains($"<img src=\"{site}/assets/logo.png?v=", StringComparison.Ordinal));
        Assert.StartsWith("Acme mentoring\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("background-color:#8a1538", mail.Html, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
