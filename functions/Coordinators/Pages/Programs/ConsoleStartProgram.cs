using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Programs;

public sealed class ConsoleStartProgram(ConsoleEntry access, ProgramActs programs)
{
    [Function(nameof(ConsoleStartProgram))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"console/programs/{{programId:{Ids.Rule}}}/start")] HttpRequest request,
        string programId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async _ => (await programs.StartAsync(programId, Actors.Coordinator(request.Coordinator().Id), cancellation)).Refusal is { } refusal
                ? access.TooLate(request, refusal, "program")
                : Page.SeeOther(request, ConsolePaths.Program(programId).With(Done.ProgramStarted)),
            cancellation);
}
