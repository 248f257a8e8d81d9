using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Programs;

public sealed class CreateProgram(ProgramActs programs)
{
    [Function(nameof(CreateProgram))]
    [Operation(
        "Creates a program as a draft. Every broken rule is reported at once, by field.",
        Body = typeof(ProgramDefinition),
        Answers = typeof(MentoringProgram),
        Success = 201,
        Refusals = Refusals.OfJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/programs")]
        HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (definition, refusal) = await JsonBody.ReadAsync<ProgramDefinition>(request, cancellation);
        return definition is null
            ? refusal!
            : Answer.Of(
                await programs.CreateAsync(definition, Actors.Coordinator(request.Coordinator().Id), cancellation),
                "program",
                program => Answer.Created(request, $"/api/programs/{program.ProgramId}", program));
    }
}
