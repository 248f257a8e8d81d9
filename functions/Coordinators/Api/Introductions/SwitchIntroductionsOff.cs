using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Changes;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Introductions;

public sealed class SwitchIntroductionsOff(IntroductionSwitchActs acts, IDocumentStore store)
{
    [Function(nameof(SwitchIntroductionsOff))]
    [Operation(
        "Switches the introductions of a program off; the program becomes its next version. Who was introduced is still asked once whether they have met.",
        Answers = typeof(IntroductionSight),
        Refusals = Refusals.OfAct)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetIntroductions.Route}/off")] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var switched = await acts.SwitchAsync(program, policy: null, Actors.Coordinator(request.Coordinator().Id), cancellation);
        var sight = switched.Value is { } changed ? await store.IntroductionSightAsync(changed, cancellation) : null;
        return Answer.Of(switched, "program", _ => Answer.Ok(sight!));
    }
}
