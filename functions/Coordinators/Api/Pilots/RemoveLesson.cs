using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Pilots;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Pilots;

public sealed class RemoveLesson(ProgramLessonActs acts)
{
    [Function(nameof(RemoveLesson))]
    [Operation("Deletes what a coordinator has learned from a program.", Success = 204, Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = SaveLesson.Route)] HttpRequest request,
        string program,
        string lesson,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        await acts.RemoveAsync(program, lesson, Actors.Coordinator(request.Coordinator().Id), cancellation)
            ? TypedResults.NoContent()
            : Answer.NotFound("lesson");
}
