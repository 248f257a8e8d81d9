using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Handbook;

/// <summary>The record of processing activities is made of what is stored and of the settings that run, as a page and by the API.</summary>
public sealed class ProcessingPageTests
{
    private const string Key = "a key of more than 16 characters";

    [Fact]
    public async Task Providers_of_the_settings_purposes_spans_and_measures_stand_on_it_in_both_languages()
    {
        await using var browser = await ConsoleBrowser.StartAsync(
            $"--Console:Key={Key}", "--Organization:Name=Acme", "--Mail:Provider=smtp", "--Smtp:Host=relay.example.com", "--Mail:From=mentoring@example.com",
            "--Video:Provider=link", "--Retention:Words=3");
        await browser.People.StartProgramAsync();

        var page = await browser.OpenAsync("/console/processing");

        Assert.Contains("Acme", page.Text);
        Assert.Contains("A mail relay (SMTP): relay.example.com", page.Text);
        Assert.Contains("By a meeting link", page.Text);
        Assert.Contains("In the memory of the process", page.Text);
        Assert.Contains("3 months from the end of the program", page.Text);
        Assert.Contains("Figures of fewer than five people are withheld.", page.Text);
        Assert.Contains("Growth 2027", page.Text);

        var french = await TextAsync(browser, "fr");
        Assert.Contains("3 mois à partir de la fin du programme", french);
        Assert.Contains("relay.example.com", french);
        Assert.DoesNotContain("processing.", french);
    }

    private static async Task<string> TextAsync(ConsoleBrowser browser, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/processing");
        request.Headers.Add("X-MentorFlow-Key", Key);
        request.Headers.AcceptLanguage.ParseAdd(language);
        var answer = await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
