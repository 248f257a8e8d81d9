using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Xml;
using MentorFlow.Local.Clock;
using MentorFlow.Tests.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Local.Hosting;

public sealed class ClockEndpointTests
{
    [Fact]
    public async Task The_clock_is_read_and_advanced_over_http()
    {
        await using var host = await SampleHost.StartAsync();

        var before = await NowAsync(await host.SendAsync(HttpMethod.Get, "/local/clock"));
        var after = await NowAsync(await AdvanceAsync(host, "P3DT1H"));

        Assert.Equal((SampleHost.Start, SampleHost.Start.AddDays(3).AddHours(1)), (before, after));
    }

    [Theory]
    [InlineData("""{"advance":"-P1D"}""")]
    [InlineData("""{"advance":"three days"}""")]
    [InlineData("""{"advance":"P732D"}""")]
    [InlineData("""{"advance":"P999999999999D"}""")]
    [InlineData("""{"advance":3}""")]
    [InlineData("""{"forward":"P1D"}""")]
    [InlineData("[]")]
    [InlineData("P3D")]
    public async Task What_is_no_duration_or_one_of_years_is_refused_and_moves_nothing(string body)
    {
        await using var host = await SampleHost.StartAsync();

        var answer = await host.PostAsync("/local/clock", new StringContent(body, null, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("ISO 8601", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(SampleHost.Start, host.Get<TimeProvider>().GetUtcNow());
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Host", "elsewhere.example")]
    [InlineData("Content-Type", "text/plain")]
    [InlineData("Content-Type", "multipart/form-data")]
    public async Task A_page_of_another_site_cannot_move_the_clock(string header, string value)
    {
        await using var host = await SampleHost.StartAsync();
        var isType = header == "Content-Type";

        var answer = await host.SendAsync(
            HttpMethod.Post, "/local/clock", new StringContent("""{"advance":"P1D"}""", null, isType ? value : "application/json"),
            headers => headers.Add(isType ? "X-None" : header, value));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(SampleHost.Start, host.Get<TimeProvider>().GetUtcNow());
    }

    [Theory]
    [InlineData("/console/clock", "/console/clock")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("", "/")]
    public async Task A_form_of_an_own_page_leads_back_to_a_page_of_this_app(string returnUrl, string location)
    {
        await using var host = await SampleHost.StartAsync();

        var answer = await host.SendAsync(
            HttpMethod.Post,
            "/local/clock",
            new FormUrlEncodedContent([new("advance", "P1D"), new("returnUrl", returnUrl)]),
            headers => headers.Add("Origin", host.Host.BaseAddress.GetLeftPart(UriPartial.Authority)));

        Assert.Equal((HttpStatusCode.SeeOther, location), (answer.StatusCode, answer.Headers.GetValues("Location").Single()));
        Assert.Equal(SampleHost.Start.AddDays(1), host.Get<TimeProvider>().GetUtcNow());
    }

    [Fact]
    public async Task A_page_of_our_own_that_sends_no_referrer_can_move_the_clock()
    {
        await using var host = await SampleHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Post, "/local/clock", new FormUrlEncodedContent([new("advance", "P1D")]), headers =>
        {
            headers.Add("Origin", "null");
            headers.Add("Sec-Fetch-Site", "same-origin");
        });

        Assert.NotEqual(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(SampleHost.Start.AddDays(1), host.Get<TimeProvider>().GetUtcNow());
    }

    [Fact]
    public async Task A_real_clock_has_no_such_page()
    {
        await using var host = await SampleHost.StartAsync("--Host:Clock=real");

        Assert.Equal(HttpStatusCode.NotFound, (await host.SendAsync(HttpMethod.Get, "/local/clock")).StatusCode);
        Assert.Null(host.Host.Clock);
    }

    [Fact]
    public async Task A_shifted_clock_stays_ahead_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        await using (var host = await SampleHost.StartAsync(Kept(folder)))
        {
            await AdvanceAsync(host, "P30D");
        }

        await using var again = await SampleHost.StartAsync(Kept(folder));

        Assert.InRange(again.Get<TimeProvider>().GetUtcNow() - TimeProvider.System.GetUtcNow(), TimeSpan.FromDays(29.9), TimeSpan.FromDays(30.1));
    }

    [Fact]
    public async Task What_a_crash_cuts_short_is_remembered_to_the_day()
    {
        using var folder = new TemporaryFolder();
        Midway? midway = null;
        await using var host = await SampleHost.StartAsync(
            builder =>
                builder.Services.AddSingleton<IDueSource>(root => midway = new Midway(root.GetRequiredService<TimeProvider>(), folder.File("clock-offset"))),
                Kept(folder));

        await AdvanceAsync(host, "P30D");

        Assert.InRange(midway!.Kept!.Value, TimeSpan.FromDays(9.9), TimeSpan.FromDays(11.1));
    }

    private static string[] Kept(TemporaryFolder folder) => ["--Host:Clock=shifted", "--Host:Storage=sqlite", $"--Host:DataFolder={folder.Path}"];

    private static Task<HttpResponseMessage> AdvanceAsync(SampleHost host, string span) =>
        host.PostAsync("/local/clock", JsonContent.Create(new { advance = span }));

    private static async Task<DateTimeOffset> NowAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("now").GetDateTimeOffset();

    /// <summary>Looks, ten days on, at how far the clock would be after a crash.</summary>
    private sealed class Midway(TimeProvider clock, string file) : IDueSource
    {
        private readonly DateTimeOffset due = clock.GetUtcNow().AddDays(10);

        public TimeSpan? Kept { get; private set; }

        public DateTimeOffset? NextDue => Kept is null ? due : null;

        public Task WhenIdleAsync(CancellationToken cancellation = default)
        {
            if (Kept is null && clock.GetUtcNow() >= due)
            {
                Kept = XmlConvert.ToTimeSpan(File.ReadAllText(file));
            }

            return Task.CompletedTask;
        }
    }
}
