using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Mails;
using MentorFlow.Providers.Hris;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Webhooks.MailEvents;

/// <summary>
/// The webhook of Event Grid: delivery reports of mails. What fails here is answered with a failure, so that Event Grid delivers it again for a day.
/// </summary>
public sealed partial class ReceiveMailEvents(
    MailEventSecrets secrets, DeliveryReportActs deliveries, DoorLimits limits, TimeProvider clock, ILogger<ReceiveMailEvents> logger)
{
    private const string Route = "api/mail/events";

    /// <summary>A report may overtake our own writing down that the mail was sent; for so long an unknown one is worth another delivery.</summary>
    private static readonly TimeSpan Overtaking = TimeSpan.FromMinutes(10);

    [Function(nameof(ReceiveMailEvents))]
    [Operation(
        "Takes delivery reports from Event Grid, and answers its question whether they are wanted.",
        MediaTypes = ["application/cloudevents+json", "application/json"],
        Success = 200,
        Refusals = Refusals.OfWebhook | Refusals.TooLarge | Refusals.Unavailable)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        if (await FindRefusalAsync(request, cancellation) is { } refusal)
        {
            return refusal;
        }

        if (await WebhookRequest.ReadAsync(request, cancellation) is not { } delivery)
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, $"A delivery has at most {WebhookRequest.MaxBytes} bytes.");
        }

        try
        {
            return await TakeAsync(Providers.Communication.MailEvents.Read(delivery.Body), cancellation);
        }
        catch (FormatException malformed)
        {
            return Refuse(StatusCodes.Status400BadRequest, malformed.Message);
        }
    }

    /// <summary>CloudEvents asks a receiver of events whether it wants them (HTTP 1.1 Web Hooks for Event Delivery, 4).</summary>
    [Function("AllowMailEvents")]
    [Operation("Tells Event Grid that its deliveries are wanted.", Success = 200, Refusals = Refusals.OfWebhook)]
    public async Task<IResult> AllowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "options", Route = Route)] HttpRequest request, CancellationToken cancellation)
    {
        if (await FindRefusalAsync(request, cancellation) is { } refusal)
        {
            return refusal;
        }

        if (request.Headers["WebHook-Request-Origin"].ToString() is not { Length: > 0 } origin)
        {
            return Refuse(StatusCodes.Status400BadRequest, "WebHook-Request-Origin must name who will deliver.");
        }

        request.HttpContext.Response.Headers["WebHook-Allowed-Origin"] = origin;
        request.HttpContext.Response.Headers["WebHook-Allowed-Rate"] = "*";
        request.HttpContext.Response.Headers.Allow = "OPTIONS, POST";
        return TypedResults.Ok();
    }

    /// <returns>Null where the sender knows the secret, and has not guessed at it too often.</returns>
    private async Task<IResult?> FindRefusalAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await limits.LookAsync(Door.Webhooks, request, cancellation) is { } wait)
        {
            FailureAnswer.RetryAfter(request, wait);
            return Refuse(StatusCodes.Status429TooManyRequests, "Too many deliveries could not be verified.");
        }

        if (secrets.Allow(request))
        {
            return null;
        }

        await limits.TakeAsync(Door.Webhooks, request, cancellation);
        return Refuse(StatusCodes.Status401Unauthorized, "The delivery could not be verified.");
    }

    private async Task<IResult> TakeAsync(Providers.Communication.MailEvents events, CancellationToken cancellation)
    {
        foreach (var type in events.Unknown)
        {
            Log.PassedOver(logger, type);
        }

        foreach (var fault in events.Faults)
        {
            Log.Unreadable(logger, fault);
        }

        var early = false;
        foreach (var report in events.Reports)
        {
            if (!await deliveries.TakeAsync(report, cancellation))
            {
                Log.NotOurs(logger, report.MailId);
                early |= clock.GetUtcNow() - report.Delivery.At < Overtaking;
            }
        }

        if (early)
        {
            return TypedResults.Problem(
                "A mail that is reported on is not known yet; deliver this again.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        return events.ValidationCode is { } code ? TypedResults.Ok(new Validation(code)) : TypedResults.Ok();
    }

    private IResult Refuse(int status, string detail)
    {
        Log.Refused(logger, status);
        return TypedResults.Problem(detail, statusCode: status);
    }

    private sealed record Validation(string ValidationResponse);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A delivery of mail events was refused with {Status}.")]
        public static partial void Refused(ILogger logger, int status);

        [LoggerMessage(LogLevel.Information, "An event of type {Type} is of no concern here.")]
        public static partial void PassedOver(ILogger logger, string type);

        [LoggerMessage(LogLevel.Warning, "An event of a delivery of mail events cannot be read and is left out: {Rule}")]
        public static partial void Unreadable(ILogger logger, string rule);

        [LoggerMessage(LogLevel.Information, "There is no mail {MailId}: another app's, or one that was erased.")]
        public static partial void NotOurs(ILogger logger, Guid mailId);
    }
}
