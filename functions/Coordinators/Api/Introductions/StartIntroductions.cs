using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Introductions;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Introductions;

public sealed class StartIntroductions(IntroductionActs acts, IDocumentStore store)
{
    [Function(nameof(StartIntroductions))]
    [Operation(
        "Has people introduced to each other now; the rhythm goes on from there. Asked for twice within a day, it is one round.",
        Answers = typeof(IntroductionSight),
        Refusals = Refusals.OfAct)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetIntroductions.Route}/start")] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var started = await acts.StartNowAsync(program, Actors.Coordinator(request.Coordinator().Id), cancellation);
        var sight = started.Value is not null && await store.FindAsync(MentoringProgram.KeyOf(program), cancellation) is { Value: var known }
            ? await store.IntroductionSightAsync(known, cancellation)
            : null;
        return Answer.Of(started, "program", _ => Answer.Ok(sight!));
    }
}
