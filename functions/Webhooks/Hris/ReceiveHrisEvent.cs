using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Hris;
using MentorFlow.Providers.Hris;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Webhooks.Hris;

/// <summary>The webhook of HR systems: verify on raw bytes, record, answer 202, process durably. A repeated delivery is answered like the first.</summary>
public sealed partial class ReceiveHrisEvent(
    HrisConnections connections, HrisKeeping keeping, Decider decider, DoorLimits limits, ILogger<ReceiveHrisEvent> logger)
{
    private const string Unknown = "(unknown)";

    [Function(nameof(ReceiveHrisEvent))]
    [Operation(
        "Takes an event of an HR system, signed as its connection says; the answer comes before anything is done.",
        MediaTypes = ["application/json"],
        Success = 202,
        Refusals = Refusals.OfWebhook | Refusals.TooLarge)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/hris/{connection:maxlength(64)}")] HttpRequest request,
        string connection,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => ReceiveAsync(request, connection, secret: null, cancellation);

    [Function("ReceiveHrisEventAtSecret")]
    [Operation(
        "The same for systems that sign nothing: their address ends in a secret of the connection.",
        MediaTypes = ["application/json"],
        Success = 202,
        Refusals = Refusals.OfWebhook | Refusals.TooLarge)]
    public Task<IResult> RunAtSecretAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/hris/{connection:maxlength(64)}/{secret:maxlength(256)}")] HttpRequest request,
        string connection,
        string secret,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => ReceiveAsync(request, connection, secret, cancellation);

    private async Task<IResult> ReceiveAsync(HttpRequest request, string connection, string? secret, CancellationToken cancellation)
    {
        // A secret in an address could be guessed; a signature cannot, and who signs is kept out by nobody else at the same place.
        if (secret is not null && await limits.LookAsync(Door.Webhooks, request, cancellation) is { } wait)
        {
            return TooMany(request, wait);
        }

        // What a stranger wrote into the path is no name of ours, and does not come into the log.
        if (connections.TryFind(connection) is not { } known)
        {
            return await UnverifiedAsync(request, Unknown, cancellation);
        }

        if (await WebhookRequest.ReadAsync(request, cancellation) is not { } delivery)
        {
            return Refuse(connection, StatusCodes.Status413PayloadTooLarge, $"A delivery has at most {WebhookRequest.MaxBytes} bytes.");
        }

        switch (HrisWebhook.Receive(known, delivery with { Secret = secret }, decider.Now))
        {
            case WebhookVerdict.Greeted:
                return TypedResults.Ok();
            case WebhookVerdict.Unsigned:
                return await UnverifiedAsync(request, connection, cancellation);
            case WebhookVerdict.Malformed malformed:
                return Refuse(connection, StatusCodes.Status400BadRequest, malformed.Rule);
            case WebhookVerdict.Accepted accepted:
                await RecordAsync(connection, accepted, cancellation);
                return TypedResults.Accepted((string?)null);
            default:
                throw new InvalidOperationException("There is no such verdict.");
        }
    }

    private Task<bool> RecordAsync(string connection, WebhookVerdict.Accepted accepted, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Connection(connection),
            async token =>
            {
                var delivery = new HrisDelivery(connection, accepted.Key, decider.Now, accepted.Events, keeping.Span);
                if (await decider.Store.FindAsync(Key.Of(delivery), token) is not null)
                {
                    return new Decision<bool>(false);
                }

                return new Decision<bool>(true)
                {
                    Writes = new Batch().Create(delivery),
                    Notes =
                    [
                        new LedgerNote(
                            Actors.Hris(connection), DecisionName.HrisReceived, delivery.Id, $"{accepted.Events.Count} events", accepted.Events),
                    ],
                    Signals = [Signals.Start(nameof(HrisOrchestrator), InstanceIds.Hris(connection, delivery.Id), new HrisInput(connection, delivery.Id))],
                };
            },
            cancellation);

    private async Task<IResult> UnverifiedAsync(HttpRequest request, string connection, CancellationToken cancellation) =>
        await limits.TakeAsync(Door.Webhooks, request, cancellation) is { } wait
            ? TooMany(request, wait)
            : Refuse(connection, StatusCodes.Status401Unauthorized, "The delivery could not be verified.");

    // Of a sender whose deliveries could not be verified, each line of the log would be one too many.
    private static IResult TooMany(HttpRequest request, TimeSpan wait)
    {
        FailureAnswer.RetryAfter(request, wait);
        return TypedResults.Problem("Too many deliveries could not be verified.", statusCode: StatusCodes.Status429TooManyRequests);
    }

    private IResult Refuse(string connection, int status, string detail)
    {
        Log.Refused(logger, connection, status);
        return TypedResults.Problem(detail, statusCode: status);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A delivery to the HRIS connection {Connection} was refused with {Status}.")]
        public static partial void Refused(ILogger logger, string connection, int status);
    }
}
