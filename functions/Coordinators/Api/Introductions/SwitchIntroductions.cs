using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Changes;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Introductions;

public sealed class SwitchIntroductions(IntroductionSwitchActs acts, IDocumentStore store)
{
    [Function(nameof(SwitchIntroductions))]
    [Operation(
        "Switches the introductions of a program that runs on, or gives them another rhythm; the program becomes its next version. The first round is a week later.",
        Body = typeof(IntroductionPolicy),
        Answers = typeof(IntroductionSight),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = GetIntroductions.Route)] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (policy, refusal) = await JsonBody.ReadAsync<IntroductionPolicy>(request, cancellation);
        if (policy is null)
        {
            return refusal!;
        }

        var switched = await acts.SwitchAsync(program, policy, Actors.Coordinator(request.Coordinator().Id), cancellation);
        var sight = switched.Value is { } changed ? await store.IntroductionSightAsync(changed, cancellation) : null;
        return Answer.Of(switched, "program", _ => Answer.Ok(sight!));
    }
}
