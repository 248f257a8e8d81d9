using MentorFlow.Domain.Changes;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Changes;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Changes;

public sealed class StopProgram(StopActs acts)
{
    [Function(nameof(StopProgram))]
    [Operation(
        "Stops a program before its end, kindly: its mentorships end with thanks, survey and certificate for what was done, its events are called off, and "
        + "everybody who takes part gets the words in one mail. Refused over an open concern.",
        Body = typeof(StopWords),
        Answers = typeof(ProgramStop),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"api/programs/{{program:{Ids.Rule}}}/stop")] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (said, refusal) = await JsonBody.ReadAsync<StopWords>(request, cancellation);
        if (said is null)
        {
            return refusal!;
        }

        IReadOnlyList<string> tags = [.. request.Languages().All.Select(language => language.Tag)];
        var words = (said.Words ?? new Dictionary<string, string>()).ToDictionary(text => text.Key, text => (string?)text.Value);
        return Answer.Of(
            await acts.StopAsync(program, words, tags, Actors.Coordinator(request.Coordinator().Id), cancellation), "program", Answer.Ok);
    }
}

/// <param name="Words">For everybody who takes part, by BCP 47 tag of a language there is; null for none.</param>
public sealed record StopWords(IReadOnlyDictionary<string, string>? Words = null);
