using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Xml;
using MentorFlow.Local.Hosting;
using MentorFlow.Tests.Local.Functions.Samples;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Local.Functions;

public sealed class ClockEndpointTests
{
    private static readonly DateTimeOffset Start = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_clock_is_read_and_advanced_over_http()
    {
        await using var host = await StartAsync();

        var before = await NowAsync(await host.SendAsync(HttpMethod.Get, "/local/clock"));
        var after = await NowAsync(await host.SendAsync(HttpMethod.Post, "/local/clock", JsonContent.Create(new { advance = "P3DT1H" })));

        Assert.Equal((Start, Start.AddDays(3).AddHours(1)), (before, after));
    }

    [Theory]
    [InlineData("""{"advance":"-P1D"}""")]
    [InlineData("""{"advance":"three days"}""")]
    [InlineData("""{"advance":"P732D"}""")]
    [InlineData("""{"advance":"P999999D"}""")]
    [InlineData("""{"advance":3}""")]
    [InlineData("""{"forward":"P1D"}""")]
    [InlineData("[]")]
    [InlineData("P3D")]
    public async Task What_is_no_duration_or_one_of_years_is_refused_and_moves_nothing(string body)
    {
        await using var host = await StartAsync();

        var answer = await host.SendAsync(HttpMethod.Post, "/local/clock", new StringContent(body, null, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("ISO 8601", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Start, host.Services.GetRequiredService<TimeProvider>().GetUtcNow());
    }

    [Theory]
    [InlineData("/console/clock", "/console/clock")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("", "/")]
    public async Task A_form_leads_back_to_a_page_of_this_app(string returnUrl, string location)
    {
        await using var host = await StartAsync();

        var answer = await host.SendAsync(
            HttpMethod.Post, "/local/clock", new FormUrlEncodedContent([new("advance", "P1D"), new("returnUrl", returnUrl)]));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(location, answer.Headers.GetValues("Location").Single());
        Assert.Equal(Start.AddDays(1), host.Services.GetRequiredService<TimeProvider>().GetUtcNow());
    }

    [Fact]
    public async Task A_real_clock_has_no_such_page()
    {
        await using var host = await SampleHost.StartAsync(SampleHost.Builder(["--Host:Clock=real"], typeof(RouteSamples)));

        Assert.Equal(HttpStatusCode.NotFound, (await host.SendAsync(HttpMethod.Get, "/local/clock")).StatusCode);
        Assert.Null(host.Services.GetService<ClockDriver>());
    }

    [Fact]
    public async Task A_shifted_clock_stays_ahead_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        string[] args = ["--Host:Clock=shifted", "--Host:Storage=sqlite", $"--Host:DataFolder={folder.Path}"];
        await using (var host = await SampleHost.StartAsync(SampleHost.Builder(args)))
        {
            await host.SendAsync(HttpMethod.Post, "/local/clock", JsonContent.Create(new { advance = "P30D" }));
        }

        await using var again = await SampleHost.StartAsync(SampleHost.Builder(args));

        Assert.InRange(again.Services.GetRequiredService<TimeProvider>().GetUtcNow() - TimeProvider.System.GetUtcNow(), TimeSpan.FromDays(29.9), TimeSpan.FromDays(30.1));
    }

    [Fact]
    public async Task What_a_crash_cuts_short_is_remembered_to_the_day()
    {
        using var folder = new TemporaryFolder();
        var builder = SampleHost.Builder(["--Host:Clock=shifted", "--Host:Storage=sqlite", $"--Host:DataFolder={folder.Path}"]);
        builder.Services.AddSingleton<IDueSource>(root => new Midway(root.GetRequiredService<TimeProvider>(), Path.Combine(folder.Path, "clock-offset")));
        await using var host = await SampleHost.StartAsync(builder);

        await host.SendAsync(HttpMethod.Post, "/local/clock", JsonContent.Create(new { advance = "P30D" }));

        var midway = host.Services.GetServices<IDueSource>().OfType<Midway>().Single();
        Assert.InRange(midway.Kept!.Value, TimeSpan.FromDays(9.9), TimeSpan.FromDays(11.1));
    }

    private static async Task<DateTimeOffset> NowAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("now").GetDateTimeOffset();

    private static Task<SampleHost> StartAsync() =>
        SampleHost.StartAsync(SampleHost.Builder([$"--Host:ClockStart={Start:o}"], typeof(RouteSamples)));

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
