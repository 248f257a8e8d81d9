using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Programs;

public sealed class StartProgram(ProgramActs programs)
{
    [Function(nameof(StartProgram))]
    [Operation("Starts a draft: from now on its calendar runs by itself.", Answers = typeof(MentoringProgram), Refusals = Refusals.OfAct)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"api/programs/{{programId:{Ids.Rule}}}/start")] HttpRequest request,
        string programId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        Answer.Of(await programs.StartAsync(programId, Actors.Coordinator(request.Coordinator().Id), cancellation), "program", Answer.Ok);
}
