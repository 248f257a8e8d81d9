using MentorFlow.Domain.Mails;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Wording;

/// <summary>All four texts of a mail: one that is left out says the original.</summary>
/// <param name="Version">Of the words as they were read.</param>
public sealed record WordsToSave(int Version, string? Subject = null, string? Greeting = null, string? Introduction = null, string? Closing = null);

/// <summary>What a mail says from now on. Each answers with the words as they then stand; to ask for what stands already changes nothing.</summary>
public sealed class ChangeWording(WordingReading wordings, WordingActs acts)
{
    [Function("SaveWording")]
    [Operation(
        "Says a mail in the program's own words: one more version, unless the words have changed since they were read.",
        Body = typeof(WordsToSave),
        Answers = typeof(WordingFacts),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> SaveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = GetWording.Route)] HttpRequest request,
        string programId,
        string template,
        string language,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (body, refusal) = await JsonBody.ReadAsync<WordsToSave>(request, cancellation);
        if (body is null)
        {
            return refusal!;
        }

        var words = OwnWords.Written(body.Subject, body.Greeting, body.Introduction, body.Closing);
        return await DecideAsync(
            request, programId, template, language, (place, actor) => acts.SaveAsync(place, words, body.Version, actor, cancellation), "wording", cancellation);
    }

    [Function("RestoreWording")]
    [Operation(
        "Says what the product says, from now on; the words from before stay among the versions.",
        Answers = typeof(WordingFacts),
        Refusals = Refusals.OfAct)]
    public Task<IResult> RestoreAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = GetWording.Route)] HttpRequest request,
        string programId,
        string template,
        string language,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        DecideAsync(request, programId, template, language, (place, actor) => acts.RestoreAsync(place, actor, cancellation), "wording", cancellation);

    [Function("BringBackWording")]
    [Operation("Says again what an older version said, as one more version.", Answers = typeof(WordingFacts), Refusals = Refusals.OfAct)]
    public Task<IResult> BringBackAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{GetWording.Route}/versions/{{number:int}}")] HttpRequest request,
        string programId,
        string template,
        string language,
        int number,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        DecideAsync(
            request, programId, template, language, (place, actor) => acts.BringBackAsync(place, number, actor, cancellation), "version", cancellation);

    /// <param name="what">What is decided about, for a refusal.</param>
    private async Task<IResult> DecideAsync(
        HttpRequest request,
        string programId,
        string template,
        string language,
        Func<WordingPlace, string, Task<Verdict<MailWording>>> decide,
        string what,
        CancellationToken cancellation)
    {
        if (await wordings.FindAsync(programId, template, language, cancellation) is not { } sight)
        {
            return Answer.NotFound("mail");
        }

        var verdict = await decide(sight.Place, Actors.Coordinator(request.Coordinator().Id));
        return verdict.Refusal is null or { Reason: RefusalReason.AlreadyDone }
            ? Answer.Ok(WordingFacts.Of(sight with { Wording = verdict.Value ?? sight.Wording }))
            : Answer.Refused(verdict.Refusal, what);
    }
}
