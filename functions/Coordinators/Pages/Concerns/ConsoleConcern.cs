using System.Globalization;
using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Concerns;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Concerns;

/// <summary>One concern or question, for those who answer for it: to answer, to close, to hand over, to part a pair (R19, R92, R97).</summary>
public sealed class ConsoleConcern(ConsoleEntry access, ConcernCases cases, KeeperActs acts, IDocumentStore store)
{
    private const string Route = $"console/programs/{{program:{Ids.Rule}}}/concerns/{{concern:{Ids.Rule}}}";

    [Function("ConsoleConcern")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string program,
        string concern,
        CancellationToken cancellation) =>
        ShowAsync(request, program, concern, act: null, FormState.Empty, cancellation);

    [Function("ConsoleConcernAnswer")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/answer")] HttpRequest request,
        string program,
        string concern,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        PostAsync(
            request,
            program,
            concern,
            "answer",
            Done.ConcernAnswered,
            (reader, form) => acts.AnswerAsync(program, concern, reader, IdOf(form), form["text"], cancellation),
            cancellation);

    [Function("ConsoleConcernClose")]
    public Task<IResult> CloseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/close")] HttpRequest request,
        string program,
        string concern,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        PostAsync(
            request,
            program,
            concern,
            "close",
            Done.ConcernClosed,
            (reader, form) => acts.CloseAsync(program, concern, reader, IdOf(form), form["words"], cancellation),
            cancellation);

    [Function("ConsoleConcernPart")]
    public Task<IResult> PartAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/part")] HttpRequest request,
        string program,
        string concern,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        PostAsync(
            request, program, concern, "part", Done.ConcernParted, (reader, _) => acts.PartAsync(program, concern, reader, cancellation), cancellation);

    [Function("ConsoleConcernHandOver")]
    public Task<IResult> HandOverAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/hand-over")] HttpRequest request,
        string program,
        string concern,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        PostAsync(
            request,
            program,
            concern,
            "hand-over",
            Done.ConcernHandedOver,
            (reader, form) => acts.HandOverAsync(program, concern, reader, form["to"], cancellation),
            cancellation);

    // A second click finds it done, and says so as the first.
    private Task<IResult> PostAsync(
        HttpRequest request,
        string program,
        string concern,
        string act,
        Done done,
        Func<ConcernReader, IFormCollection, Task<Verdict<Concern>>> decide,
        CancellationToken cancellation) => access.PostAsync(
        request,
        async form =>
        {
            var verdict = await decide(ConcernCases.ReaderOf(request), form);
            return verdict.Refusal switch
            {
                { Reason: RefusalReason.Invalid, Fields: var errors } =>
                    await ShowAsync(request, program, concern, act, FormState.Sent(form, [.. errors.Select(error => InForm(error, act))]), cancellation),
                { Reason: RefusalReason.Unknown or RefusalReason.NotAMember } => access.NotFound(request, "concern"),
                { Reason: RefusalReason.WrongStage } refusal => access.TooLate(request, refusal, "concern"),

                // Whoever hands it over does not read it any more.
                _ when done is Done.ConcernHandedOver => Page.SeeOther(request, ConsolePaths.Concerns(program).With(done)),
                _ => Page.SeeOther(request, ConsolePaths.Concern(program, concern).With(done)),
            };
        },
        cancellation);

    private async Task<IResult> ShowAsync(
        HttpRequest request, string programId, string concernId, string? act, FormState state, CancellationToken cancellation)
    {
        int? before = int.TryParse(request.Query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var names = new PersonNames(store, request.Texts());
        return await store.ReadProgramAsync(programId, cancellation) is { } program
            && await cases.FindAsync(program, concernId, ConcernCases.ReaderOf(request), names, before, cancellation) is { } facts
                ? Page.Show<CasePage, CaseModel>(
                    request,
                    new CaseModel(access.Visit(request), program, facts, Guid.NewGuid(), act, state),
                    state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
                : access.NotFound(request, "concern");
    }

    // Two forms of one page name their words each in its own way.
    private static FieldError InForm(FieldError error, string act) => act == "close" && error.Field == "text" ? error with { Field = "words" } : error;

    private static string IdOf(IFormCollection form) =>
        (Guid.TryParseExact(form["id"].ToString(), "D", out var given) ? given : Guid.NewGuid()).ToString("N");
}

/// <param name="NewId">Of the next message: the same form sent twice is one.</param>
/// <param name="Act">Whose form came back; null for none.</param>
public sealed record CaseModel(ConsoleVisit Visit, MentoringProgram Program, ConcernFacts Case, Guid NewId, string? Act, FormState State)
{
    public string Path => ConsolePaths.Concern(Program.ProgramId, Case.Line.ConcernId);

    /// <summary>To what was written before; null where that is all.</summary>
    public string? OlderPath => Case.Messages is [{ Number: > 1 and var first }, ..] ? $"{Path}?before={first}" : null;

    /// <summary>Of the form of an act.</summary>
    public FormState StateOf(string act) => act == Act ? State : FormState.Empty;
}
