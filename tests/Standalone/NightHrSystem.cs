using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Tests.Standalone;

/// <summary>How an HR system that is asked back about somebody behaves.</summary>
internal enum HrMood
{
    Tells,
    Fails,
    Slow,

    /// <summary>Says 200 to what is no answer, or says something else of somebody at each look.</summary>
    Lies,
    HangsUp,
}

/// <summary>The interface of an HR system, on a port of this machine, with good days and bad ones.</summary>
internal sealed class NightHrSystem : IAsyncDisposable
{
    private static readonly TimeSpan Slowness = TimeSpan.FromSeconds(2);

    private static readonly string[] Lies = ["", "[]", "null", "{\"jobTitle\":{\"a\":1}}", "{\"id\":7,\"jobTitle\":\"\\ud800\"}", "<html></html>"];

    private readonly WebApplication web;
    private int asked;

    private NightHrSystem(WebApplication web) => this.web = web;

    public Uri Address => new(new Uri(web.Urls.Single()), "/api/v1");

    public HrMood Mood { get; set; }

    public static async Task<NightHrSystem> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var system = new NightHrSystem(builder.Build());
        system.web.MapGet("/{**path}", system.AnswerAsync);
        await system.web.StartAsync();
        return system;
    }

    public ValueTask DisposeAsync() => web.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var number = Interlocked.Increment(ref asked);
        switch (Mood)
        {
            case HrMood.HangsUp:
                context.Abort();
                return;
            case HrMood.Fails:
                context.Response.StatusCode = (int)(number % 2 == 0 ? HttpStatusCode.InternalServerError : HttpStatusCode.TooManyRequests);
                return;
            case HrMood.Slow:
                await Task.Delay(Slowness, context.RequestAborted);
                break;
            default:
                break;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(Mood is HrMood.Lies ? Lies[number % Lies.Length] : $$"""{"id":"1","jobTitle":"Analyst {{number % 3}}"}""");
    }
}
