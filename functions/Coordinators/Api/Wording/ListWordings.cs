using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Wording;

/// <param name="Version">Of what is said now; 0 while nobody has changed anything.</param>
/// <param name="InOwnWords">False where all of it says the original.</param>
/// <param name="Misfits">Texts that name what this mail does not have any more.</param>
public sealed record WordingLine(MailTemplate Template, string Language, int Version, bool InOwnWords, IReadOnlyList<string> Misfits);

public sealed class ListWordings(IDocumentStore store, WordingReading wordings)
{
    [Function(nameof(ListWordings))]
    [Operation(
        "Lists every mail of a program in every language, and which of them it says in its own words.",
        Answers = typeof(IReadOnlyList<WordingLine>),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"api/programs/{{programId:{Ids.Rule}}}/wording")]
        HttpRequest request, string programId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? Answer.Ok<IReadOnlyList<WordingLine>>([.. (await wordings.ListAllAsync(program, cancellation)).Select(LineOf)])
            : Answer.NotFound("program");

    private static WordingLine LineOf(WordingSight sight) =>
        new(sight.Wording.Template, sight.Wording.Language, sight.Wording.Number, sight.IsChanged, sight.Misfits);
}
