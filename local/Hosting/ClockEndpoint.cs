using System.Text.Json;
using System.Xml;
using MentorFlow.Local.Clock;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Local.Hosting;

/// <summary>Lets people on this machine read and advance the app's time; there where the clock can be moved at all.</summary>
internal sealed class ClockEndpoint(ClockDriver driver, TimeProvider clock, ClockSettings settings) : IDisposable
{
    private const string Path = "/local/clock";

    // Everything that falls due in between is done before the answer: a slip of the finger must not keep the app busy for centuries.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(731);

    // What a crash leaves undone of one step falls due at once after the restart: of months, that would be more than anybody could look at.
    private static readonly TimeSpan Step = TimeSpan.FromDays(1);

    private readonly SemaphoreSlim oneAtATime = new(1);

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path == Path)
        {
            var headers = context.Response.Headers;
            (headers.CacheControl, headers.XContentTypeOptions) = ("no-store", "nosniff");
            headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        }

        return AnswerAsync(context, next);
    }

    private Task AnswerAsync(HttpContext context, RequestDelegate next) => (context.Request.Path.Value, context.Request.Method) switch
    {
        (Path, "GET") => Now().ExecuteAsync(context),
        (Path, "POST") => AdvanceAsync(context),
        _ => next(context),
    };

    public void Dispose() => oneAtATime.Dispose();

    private async Task AdvanceAsync(HttpContext context)
    {
        if (SameSite.Refusal(context.Request) is { } refusal)
        {
            await TypedResults.Problem(refusal, statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);
            return;
        }

        var (advance, returnUrl) = await ReadAsync(context.Request);
        if (!TryRead(advance, out var span))
        {
            await TypedResults.Problem(
                $"advance is \"{advance}\"; it must be an ISO 8601 duration such as P3D or PT90M, of zero to {Longest.Days} days.", statusCode: 400)
                .ExecuteAsync(context);
            return;
        }

        await MoveAsync(span, context.RequestAborted);
        await (returnUrl is null ? Now() : new SeeOther(returnUrl)).ExecuteAsync(context);
    }

    private async Task MoveAsync(TimeSpan span, CancellationToken cancellation)
    {
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            var left = span;
            do
            {
                var step = left < Step ? left : Step;
                ClockOffset.Keep(settings, clock, step);
                await driver.AdvanceAsync(step, CancellationToken.None);
                left -= step;
            }
            while (left > TimeSpan.Zero);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private IResult Now() => TypedResults.Ok(new { now = clock.GetUtcNow(), nextDue = driver.NextDue });

    private static async Task<(string? Advance, string? ReturnUrl)> ReadAsync(HttpRequest request)
    {
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return (form["advance"], form["returnUrl"].ToString() is ['/', not ('/' or '\\'), ..] or "/" ? form["returnUrl"].ToString() : "/");
        }

        try
        {
            var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return (body.RootElement.GetProperty("advance").GetString(), null);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return (null, null);
        }
    }

    private static bool TryRead(string? text, out TimeSpan span)
    {
        span = default;
        try
        {
            span = XmlConvert.ToTimeSpan(text ?? "");
            return span >= TimeSpan.Zero && span <= Longest;
        }
        catch (Exception unreadable) when (unreadable is FormatException or OverflowException)
        {
            return false;
        }
    }

    private sealed class SeeOther(string location) : IResult
    {
        public Task ExecuteAsync(HttpContext context)
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = location;
            return Task.CompletedTask;
        }
    }
}
