using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Handbook;

/// <param name="IsDone">False takes the tick back.</param>
public sealed record FirstWeekTick(bool IsDone);

public sealed class TickFirstWeek(FirstWeekActs acts, FirstWeekReading reading, IDocumentStore store)
{
    public const string Route = $"{GetFirstWeeks.Route}/{{key:{Ids.Rule}}}";

    [Function(nameof(TickFirstWeek))]
    [Operation(
        "Ticks a line in the list of a program's first two weeks, or takes the tick back; what ticks itself cannot be ticked.",
        Body = typeof(FirstWeekTick),
        Answers = typeof(FirstWeekList),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route)] HttpRequest request,
        string program,
        string key,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (tick, refusal) = await JsonBody.ReadAsync<FirstWeekTick>(request, cancellation);
        if (tick is null)
        {
            return refusal!;
        }

        var content = request.Languages().English.Content;
        if (!FirstWeekReading.Has(content, key))
        {
            return Answer.NotFound("line");
        }

        var coordinator = request.Coordinator();
        var by = new NoteWriter(Actors.Coordinator(coordinator.Id), coordinator.Name);
        var ticked = await acts.TickAsync(program, key, tick.IsDone, by, cancellation);
        return ticked.Refusal is { Reason: not RefusalReason.AlreadyDone } refused
            ? Answer.Refused(refused, "program")
            : Answer.Ok(await reading.ReadAsync((await store.ReadProgramAsync(program, cancellation))!, content, cancellation));
    }
}
