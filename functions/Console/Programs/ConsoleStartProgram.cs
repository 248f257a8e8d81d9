using MentorFlow.Functions.Acts;
using MentorFlow.Functions.Api;
using MentorFlow.Functions.Console.Access;
using MentorFlow.Functions.Layout;
using MentorFlow.Orchestrations.Decisions;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Console.Programs;

public sealed class ConsoleStartProgram(ConsoleDoor door, ProgramActs programs)
{
    [Function(nameof(ConsoleStartProgram))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"console/programs/{{programId:{Ids.Rule}}}/start")] HttpRequest request,
        string programId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        door.PostAsync(
            request,
            async _ => (await programs.StartAsync(client, programId, Actors.Coordinator(request.Coordinator().Id), cancellation)).Refusal is { } refusal
                ? door.TooLate(request, refusal, "program")
                : Page.SeeOther(request, ConsolePaths.Program(programId).With(Done.ProgramStarted)),
            cancellation);
}
