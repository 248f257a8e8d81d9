using System.Net;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Standalone.Demo;

[Collection(DemoHistoryCollection.Name)]
public sealed class DemoDoorTests(DemoHistoryFixture history)
{
    [Fact]
    public async Task Three_doors_open_three_pages_side_by_side()
    {
        await using var app = await TestApp.StartWithHttpAsync(history.Copy());
        using var browser = new Browser(app);
        var entrance = await browser.GetAsync("/");

        var console = await browser.PressAsync(entrance, "Come in as coordinator");
        Assert.Equal((HttpStatusCode.OK, "/console"), (console.Status, console.Path));

        using var aoife = new Browser(app);
        var mentor = new Uri(entrance.LinkTo("Come in as mentor"));
        Assert.Equal("127.0.0.1", mentor.Host);
        Assert.Contains("You are here as Aoife Byrne.", (await aoife.ComeInAsync(mentor)).Text, StringComparison.Ordinal);

        using var goncalo = new Browser(app);
        var mentee = new Uri(entrance.LinkTo("Come in as mentee"));
        Assert.Equal("localhost", mentee.Host);
        Assert.Contains("You are here as Gonçalo Reis.", (await goncalo.ComeInAsync(mentee)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_door_to_the_console_opens_again_and_again()
    {
        await using var app = await TestApp.StartWithHttpAsync(history.Copy());
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var browser = new Browser(app);
            Assert.Equal(HttpStatusCode.OK, (await browser.PressAsync(await browser.GetAsync("/"), "Come in as coordinator")).Status);
        }
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task Forms_of_a_visit_are_taken_and_lead_on_under_the_name_that_it_began_with(string host)
    {
        await using var app = await TestApp.StartWithHttpAsync(history.Copy());
        var site = new UriBuilder(app.BaseAddress) { Host = host }.Uri;
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site };
        var entrance = await http.GetStringAsync("/", TestContext.Current.CancellationToken);
        var link = System.Text.RegularExpressions.Regex.Match(entrance, "href=\"http://[^/]+(?<path>/m/l/[^\"]+)\"").Groups["path"].Value;

        using var press = new HttpRequestMessage(HttpMethod.Post, link) { Content = new FormUrlEncodedContent([]) };
        press.Headers.Add("Origin", site.GetLeftPart(UriPartial.Authority));
        var answer = await http.SendAsync(press, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.StartsWith("/m", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }
}
