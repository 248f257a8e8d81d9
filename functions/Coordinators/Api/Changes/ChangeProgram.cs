using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Changes;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Changes;

public sealed class ChangeProgram(ChangeActs acts)
{
    [Function(nameof(ChangeProgram))]
    [Operation(
        "Lets the change of a program that is written in a draft count: its next version is saved, and the change comes to every mentorship as was chosen. "
        + "Refused where somebody else has changed the program since.",
        Body = typeof(SeenVersion),
        Answers = typeof(MentoringProgram),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = GetChange.Route)] HttpRequest request,
        string program,
        string draft,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (seen, refusal) = await JsonBody.ReadAsync<SeenVersion>(request, cancellation);
        return seen is null
            ? refusal!
            : Answer.Of(
                await acts.ChangeAsync(program, draft, seen.Version, Actors.Coordinator(request.Coordinator().Id), cancellation), "program", Answer.Ok);
    }
}

/// <param name="Version">Of the program, as it was looked at.</param>
public sealed record SeenVersion(int Version);
