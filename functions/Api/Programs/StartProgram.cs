using MentorFlow.Functions.Acts;
using MentorFlow.Functions.Console.Access;
using MentorFlow.Orchestrations.Decisions;
using MentorFlow.Programs;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Api.Programs;

public sealed class StartProgram(ProgramActs programs)
{
    [Function(nameof(StartProgram))]
    [Operation("Starts a draft: from now on its calendar runs by itself.", Answers = typeof(MentoringProgram), Refusals = [404, 409])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"api/programs/{{programId:{Ids.Rule}}}/start")] HttpRequest request,
        string programId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        Answer.Of(await programs.StartAsync(client, programId, Actors.Coordinator(request.Coordinator().Id), cancellation), "program", Answer.Ok);
}
