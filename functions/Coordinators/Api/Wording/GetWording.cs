using MentorFlow.Domain.Mails;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Wording;

public sealed class GetWording(WordingReading wordings)
{
    internal const string Route = $"api/programs/{{programId:{Ids.Rule}}}/wording/{{template:{Ids.Rule}}}/{{language:{Ids.Rule}}}";

    [Function(nameof(GetWording))]
    [Operation(
        "Shows the words of a mail in a language: what it says now, what the product says, and which places its texts may name.",
        Answers = typeof(WordingFacts),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string programId,
        string template,
        string language,
        CancellationToken cancellation) =>
        await wordings.FindAsync(programId, template, language, cancellation) is { } sight ? Answer.Ok(WordingFacts.Of(sight)) : Answer.NotFound("mail");

    [Function("ListWordingVersions")]
    [Operation(
        "Lists what a mail said before, the oldest first; the last one is in use.",
        Answers = typeof(IReadOnlyList<WordingVersion>),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> VersionsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Route}/versions")] HttpRequest request,
        string programId,
        string template,
        string language,
        CancellationToken cancellation) =>
        await wordings.FindAsync(programId, template, language, cancellation) is { } sight ? Answer.Ok(sight.Wording.Versions) : Answer.NotFound("mail");
}
