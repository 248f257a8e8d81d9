using MentorFlow.Domain.People;
using MentorFlow.Domain.Pilots;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Pilots;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Pilots;

public sealed class DecidePilot(PilotActs acts)
{
    [Function(nameof(DecidePilot))]
    [Operation(
        "Decides what becomes of a pilot, once, with reasons. Go and change begin a draft that repeats it without cap, change with the reasons among its " +
        "lessons; stop ends it kindly, and is refused over an open concern.",
        Body = typeof(PilotOrder),
        Answers = typeof(PilotDecision),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"api/programs/{{program:{Ids.Rule}}}/pilot/decision")] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (order, refusal) = await JsonBody.ReadAsync<PilotOrder>(request, cancellation);
        if (order is null)
        {
            return refusal!;
        }

        IReadOnlyList<string> tags = [.. request.Languages().All.Select(language => language.Tag)];
        var answer = new PilotAnswer(order.Choice, order.Reasons, Guid.NewGuid().ToString())
        {
            Words = (order.Words ?? new Dictionary<string, string>()).ToDictionary(text => text.Key, text => (string?)text.Value),
        };
        var coordinator = request.Coordinator();
        var by = new NoteWriter(Actors.Coordinator(coordinator.Id), coordinator.Name);
        return Answer.Of(await acts.DecideAsync(program, answer, by, tags, cancellation), "pilot", pilot => Answer.Ok(pilot.Decision));
    }
}

/// <param name="Choice">Go, Change or Stop.</param>
/// <param name="Reasons">In words, which stand on the report.</param>
/// <param name="Words">For everybody who takes part, where it is stopped: by BCP 47 tag of a language there is; null for none.</param>
public sealed record PilotOrder(PilotChoice Choice, string Reasons, IReadOnlyDictionary<string, string>? Words = null);
