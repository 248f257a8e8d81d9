using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Localization;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.Unmatched;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Unmatched;

/// <param name="MentorId">Whose places are taken, and who would fit.</param>
public sealed record MentorToAsk(string MentorId);

/// <param name="ProgramId">That takes the person in the same role.</param>
public sealed record ProgramToInviteTo(string ProgramId);

/// <summary>What would change it for somebody without a partner, and each way to do so.</summary>
public sealed class HelpUnmatched(UnmatchedReading reading, UnmatchedActs acts, IDocumentStore store)
{
    private const string Route = $"api/programs/{{program:{Ids.Rule}}}/unmatched";

    private const string OfPerson = $"{Route}/{{person:{Ids.Rule}}}";

    [Function("ListUnmatched")]
    [Operation(
        "Lists everybody who waits for a partner, the longest first, with the reason that the last round gave.",
        Answers = typeof(IReadOnlyList<WaitingFacts>),
        Refusals = Refusals.Unknown)]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string program, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(program, cancellation) is null)
        {
            return Answer.NotFound("program");
        }

        var names = new PersonNames(store);
        var waiting = await reading.WaitingAsync(program, cancellation);
        await names.ReadManyAsync(waiting.Count, cancellation);
        return Answer.Ok(await names.EachAsync(waiting, WaitingFacts.In(Languages.BuiltIn.English), cancellation));
    }

    [Function("GetUnmatched")]
    [Operation(
        "Says what stands between somebody and a partner today: rules, places, and what would help.",
        Answers = typeof(UnmatchedFacts),
        Refusals = Refusals.Unknown)]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = OfPerson)]
        HttpRequest request, string program, string person, CancellationToken cancellation) => LookAsync(request, program, person, cancellation);

    [Function("WidenRules")]
    [Operation(
        "Sets rules aside for one person until a mentorship comes of it; an empty leeway takes it back.",
        Body = typeof(RuleLeeway),
        Answers = typeof(UnmatchedFacts),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> WidenAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{OfPerson}/leeway")] HttpRequest request,
        string program,
        string person,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (body, refusal) = await JsonBody.ReadAsync<RuleLeeway>(request, cancellation);
        return body is null ? refusal! : await AfterAsync(
            await acts.WidenAsync(program, person, body, request.Coordinator().Id, cancellation), request, program, person, cancellation);
    }

    [Function("AskForPlace")]
    [Operation(
        "Asks a mentor whose places are taken for one more; the mentor is free to say no.",
        Body = typeof(MentorToAsk),
        Answers = typeof(UnmatchedFacts),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> AskAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{OfPerson}/ask")] HttpRequest request,
        string program,
        string person,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (body, refusal) = await JsonBody.ReadAsync<MentorToAsk>(request, cancellation);
        return body is null ? refusal! : await AfterAsync(
            await acts.AskAsync(program, person, body.MentorId, request.Coordinator().Id, cancellation), request, program, person, cancellation);
    }

    [Function("InviteElsewhere")]
    [Operation(
        "Invites somebody without a partner into another program that runs and has room; they are free to decline, and stay in line here.",
        Body = typeof(ProgramToInviteTo),
        Answers = typeof(UnmatchedFacts),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> InviteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{OfPerson}/invite")] HttpRequest request,
        string program,
        string person,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (body, refusal) = await JsonBody.ReadAsync<ProgramToInviteTo>(request, cancellation);
        return body is null ? refusal!
            : !request.Scope().Coordinates(body.ProgramId) ? Answer.Invalid(new FieldError("programId", "rules.choose-one"))
            : await AfterAsync(
                await acts.InviteElsewhereAsync(program, person, body.ProgramId, request.Coordinator().Id, cancellation),
                request,
                program,
                person,
                cancellation);
    }

    private Task<IResult> AfterAsync<T>(Verdict<T> verdict, HttpRequest request, string program, string person, CancellationToken cancellation)
        where T : class =>
        verdict.Refusal is { } refusal ? Task.FromResult(Answer.Refused(refusal, "person")) : LookAsync(request, program, person, cancellation);

    private async Task<IResult> LookAsync(HttpRequest request, string program, string person, CancellationToken cancellation) =>
        await reading.LookAsync(program, person, cancellation) is { } look
            ? Answer.Ok(await UnmatchedFacts.OfAsync(look, new PersonNames(store), request.Scope(), Languages.BuiltIn.English, cancellation))
            : Answer.NotFound("person without a partner");
}
