using System.Globalization;
using AngleSharp.Dom;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Settings;

public sealed class SettingsPageTests
{
    private const string Secret = "never-to-be-seen-by-anybody";

    [Fact]
    public async Task A_coordinator_reads_how_the_deployment_is_set_and_by_which_names_and_no_secret()
    {
        using var folder = new TemporaryFolder();
        var logo = await ALogo.InAsync(folder, "logo.png", ALogo.Png);
        await using var browser = await ConsoleBrowser.StartAsync(
            "--Organization:Name=Acme mentoring", $"--Organization:LogoFile={logo}", "--Organization:Accent=#8a1538", "--Mail:Provider=smtp",
            "--Mail:From=mentoring@example.com", "--Mail:FromName=People team", "--Smtp:Host=relay.example.com", "--Smtp:UserName=mentoring",
            $"--Smtp:Password={Secret}", $"--Console:Key={Secret}", "--Video:Provider=link", "--Site:BaseAddress=https://mentoring.example.com");
        var home = await browser.OpenAsync("/console");
        Assert.Contains("/console/settings", home.Links);

        var page = await browser.OpenAsync("/console/settings");

        var rows = Rows(page);
        Assert.Equal("Acme mentoring", rows["Organization:Name"]);
        Assert.Equal("On pages and in mails.", rows["Organization:LogoFile"]);
        Assert.Equal("#8a1538", rows["Organization:Accent"]);
        Assert.Equal("A mail relay (SMTP)", rows["Mail:Provider"]);
        Assert.Equal("mentoring@example.com", rows["Mail:From"]);
        Assert.Equal("People team", rows["Mail:FromName"]);
        Assert.Equal("By a meeting link of each pair’s own, or the program’s", rows["Video:Provider"]);
        Assert.Equal("By a link that is printed at every start", rows["Console:Access"]);
        Assert.Equal("https://mentoring.example.com/", rows["Site:BaseAddress"]);
        Assert.Contains("English, Français", page.Text.ReplaceLineEndings(" "));
        Assert.DoesNotContain(Secret, page.Document.DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task Nothing_set_is_said_as_such()
    {
        await using var browser = await ConsoleBrowser.StartAsync();

        var rows = Rows(await browser.OpenAsync("/console/settings"));

        Assert.StartsWith("None. Pages say MentorFlow", rows["Organization:Name"]);
        Assert.Equal("None", rows["Organization:LogoFile"]);
        Assert.Equal("#0f5c5c", rows["Organization:Accent"]);
        Assert.StartsWith("Nobody", rows["Mail:Provider"]);
        Assert.Equal("The coordinator and the program", rows["Mail:FromName"]);
    }

    [Fact]
    public async Task The_contrasts_of_the_color_are_shown_as_they_are_measured()
    {
        await using var browser = await ConsoleBrowser.StartAsync("--Organization:Accent=#8a1538");

        var page = await browser.OpenAsync("/console/settings");

        var (byDay, inTheDark) = (Contrasts(page, ".sample-light"), Contrasts(page, ".sample-dark"));
        Assert.Equal("8.8:1", byDay[0]);
        Assert.Equal(5, byDay.Count);
        Assert.All(byDay.Concat(inTheDark), ratio => Assert.InRange(double.Parse(ratio[..^2], CultureInfo.InvariantCulture), 4.5, 21));
    }

    // By the name of the setting, what stands in the middle.
    private static Dictionary<string, string> Rows(ConsolePage page) => page.Document.QuerySelectorAll("table.list tbody tr")
        .Select(row => row.QuerySelectorAll("td"))
        .Where(cells => cells[1].QuerySelector("code") is not null)
        .ToDictionary(cells => cells[1].Text().Trim(), cells => string.Join(' ', cells[0].Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static List<string> Contrasts(ConsolePage page, string sample) =>
        [.. page.Document.QuerySelectorAll($"{sample} dd").Select(ratio => ratio.Text().Trim())];
}
