using System.Globalization;
using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Changes;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Changes;

/// <summary>What a change of a program means, pair by pair: who stays, who goes along, who is asked; and the button that lets it count (F6).</summary>
public sealed class ConsoleChange(ConsoleEntry access, IDocumentStore store, ChangeReading changes, ChangeActs acts)
{
    /// <summary>What a form of the page does: the names of its buttons.</summary>
    internal const string Act = "act";

    /// <summary>Chooses for all.</summary>
    internal const string Whole = "whole";

    /// <summary>One pair keeps what it has.</summary>
    internal const string Stay = "stay";

    /// <summary>One pair goes along.</summary>
    internal const string Move = "move";

    /// <summary>Lets the change count.</summary>
    internal const string Count = "count";

    private const int PairsOnPage = 25;

    private const string Route = $"console/programs/{{program:{Ids.Rule}}}/change/{{draft:{Ids.Rule}}}";

    [Function("ConsoleChange")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)]
        HttpRequest request, string program, string draft, string? after, CancellationToken cancellation) =>
        ShowAsync(request, program, draft, after, [], cancellation);

    [Function("ConsoleChangeAct")]
    public Task<IResult> ActAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string program,
        string draft,
        string? after,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            form => form[Act].ToString() switch
            {
                Whole => ChooseAsync(request, program, draft, Choice.Read<PairChoice>(form["choice"]), cancellation),
                Stay => ChooseAsync(request, program, draft, after, form["mentorship"].ToString(), PairChoice.Stays, cancellation),
                Move => ChooseAsync(request, program, draft, after, form["mentorship"].ToString(), PairChoice.Moves, cancellation),
                Count => CountAsync(request, program, draft, form, cancellation),
                _ => Task.FromResult(access.NotFound(request, "draft")),
            },
            cancellation);

    private async Task<IResult> ChooseAsync(HttpRequest request, string program, string draft, PairChoice? choice, CancellationToken cancellation)
    {
        if (choice is not { } whole)
        {
            return await ShowAsync(request, program, draft, after: null, [new FieldError("choice", "rules.choose-one")], cancellation);
        }

        var chosen = await acts.ChooseAsync(program, draft, whole, cancellation);
        return chosen.Refusal is { } refusal
            ? TooLate(request, refusal)
            : Page.SeeOther(request, $"{ConsolePaths.DraftChange(program, draft).With(Done.ChoiceKept)}#pairs");
    }

    private async Task<IResult> ChooseAsync(
        HttpRequest request, string program, string draft, string? after, string mentorship, PairChoice choice, CancellationToken cancellation)
    {
        var chosen = await acts.ChooseAsync(program, draft, mentorship, choice, cancellation);
        var path = ConsolePaths.DraftChange(program, draft) + (string.IsNullOrEmpty(after) ? "" : $"?after={Uri.EscapeDataString(after)}");
        return chosen.Refusal is { } refusal ? TooLate(request, refusal) : Page.SeeOther(request, $"{path.With(Done.ChoiceKept)}#pairs");
    }

    private IResult TooLate(HttpRequest request, Refusal refusal) =>
        refusal.Reason is RefusalReason.Unknown ? access.NotFound(request, "draft") : access.TooLate(request, refusal, "program");

    private async Task<IResult> CountAsync(HttpRequest request, string program, string draft, IFormCollection form, CancellationToken cancellation)
    {
        var version = int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;
        var changed = await acts.ChangeAsync(program, draft, version, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return changed.Refusal switch
        {
            null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, ConsolePaths.Program(program).With(Done.ProgramChanged)),
            { Reason: RefusalReason.Invalid or RefusalReason.Stale, Fields: var errors } =>
                await ShowAsync(request, program, draft, after: null, errors, cancellation),
            { } refusal => TooLate(request, refusal),
        };
    }

    private async Task<IResult> ShowAsync(
        HttpRequest request, string programId, string draft, string? after, IReadOnlyList<FieldError> errors, CancellationToken cancellation)
    {
        var previewed = await changes.PreviewAsync(programId, draft, cancellation);
        if (previewed.Refusal is { Reason: not (RefusalReason.Invalid or RefusalReason.Stale) } refusal)
        {
            return TooLate(request, refusal);
        }

        var program = (await store.ReadProgramAsync(programId, cancellation))!;
        var wrong = previewed.Refusal?.Fields ?? errors;
        var names = new PersonNames(store, request.Texts());
        var open = await changes.OpenAsync(programId, request.Texts(), cancellation);
        return Page.Show<ChangePage, ConsoleChangeModel>(
            request,
            new ConsoleChangeModel(access.Visit(request), program, draft, wrong, previewed.Refusal is { Reason: RefusalReason.Stale })
            {
                Change = previewed.Value,
                Facts = previewed.Value is { } change ? await changes.ReadAsync(change, after, PairsOnPage, names, cancellation) : null,
                After = after,
                Open = open.First,
                OpenCount = open.Count,
            },
            previewed.Refusal is { Reason: RefusalReason.Stale } ? StatusCodes.Status409Conflict
                : wrong.Count > 0 ? StatusCodes.Status422UnprocessableEntity
                : StatusCodes.Status200OK);
    }
}

/// <param name="Errors">Why it cannot count as it is written, or what was wrong with a form.</param>
/// <param name="IsStale">Whether somebody else changed the program since the draft began.</param>
public sealed record ConsoleChangeModel(ConsoleVisit Visit, MentoringProgram Program, string DraftId, IReadOnlyList<FieldError> Errors, bool IsStale)
{
    /// <summary>Null where it cannot count.</summary>
    public ProgramChange? Change { get; init; }

    /// <summary>Whom it touches; null likewise.</summary>
    public ProgramChangeFacts? Facts { get; init; }

    /// <summary>Where the page before ended; null on the first.</summary>
    public string? After { get; init; }

    /// <summary>What waits for the coordinator now, the first of it.</summary>
    public IReadOnlyList<WorkItemFacts> Open { get; init; } = [];

    /// <summary>How much that is.</summary>
    public int OpenCount { get; init; }

    /// <summary>Whether somebody else looks after the program then.</summary>
    public bool HandsOver => Change is { } change
        && !string.Equals(change.Before.Owner.Email, change.After.Owner.Email, StringComparison.OrdinalIgnoreCase);
}
