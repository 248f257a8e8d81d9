using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Hris;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Hr;

/// <param name="Since">All that was received then or later is taken in once more.</param>
public sealed record ReplayOrder(DateTimeOffset Since);

/// <summary>Takes events of HR systems in once more; what is known already changes nothing.</summary>
public sealed class ReplayHrEvents(HrReading reading, HrisReplayActs replays, IDocumentStore store, TimeProvider clock)
{
    private const string Route = $"api/hr/connections/{{connection:{Ids.Rule}}}";

    [Function(nameof(ReplayHrEvents))]
    [Operation(
        "Takes in once more all that a connection sent since a moment; the answer comes before it is done.",
        Body = typeof(ReplayOrder),
        Answers = typeof(ReplayOrder),
        Success = 202,
        Refusals = Refusals.Unknown | Refusals.OfJson)]
    public async Task<IResult> AllAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/replay")] HttpRequest request,
        string connection,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        if (!reading.Names.Contains(connection))
        {
            return Answer.NotFound("connection");
        }

        var (order, refusal) = await JsonBody.ReadAsync<ReplayOrder>(request, cancellation);
        if (order is null)
        {
            return refusal!;
        }

        if (order.Since > clock.GetUtcNow())
        {
            return Answer.Invalid(new FieldError("since", "rules.not-ahead"));
        }

        await replays.OrderAsync(connection, order.Since, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return Answer.Accepted(order);
    }

    [Function("ReplayHrEvent")]
    [Operation(
        "Takes in one event once more, unless it is about to be taken in.", Answers = typeof(HrEventFacts), Success = 202, Refusals = Refusals.OfAct)]
    public async Task<IResult> OneAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/events/{{place:{Ids.Rule}}}/replay")] HttpRequest request,
        string connection,
        string place,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        if (!reading.Names.Contains(connection) || !HrisEventRecord.IsPlace(place))
        {
            return Answer.NotFound("event");
        }

        var verdict = await replays.ReplayAsync(connection, place, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return verdict.Value is { } again
            ? Answer.Accepted(await reading.ShowAsync(again, new PersonNames(store), cancellation))
            : Answer.Refused(verdict.Refusal!, "event");
    }
}
