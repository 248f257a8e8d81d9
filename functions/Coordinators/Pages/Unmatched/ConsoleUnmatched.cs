using System.Globalization;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Orchestrations.Unmatched;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Unmatched;

/// <summary>Who waits for a partner, and for each what would change it, with the ways to do so.</summary>
public sealed class ConsoleUnmatched(ConsoleEntry access, UnmatchedReading reading, UnmatchedActs acts, RoundStartActs rounds, IDocumentStore store)
{
    internal const string Act = "act";

    internal const string Widen = "widen";

    internal const string Ask = "ask";

    internal const string Invite = "invite";

    private const int MostListed = 200;

    private const string Route = $"console/programs/{{program:{Ids.Rule}}}/unmatched";

    private const string OfPerson = $"{Route}/{{person:{Ids.Rule}}}";

    [Function(nameof(ConsoleUnmatched))]
    public async Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string program, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(program, cancellation) is not { } known)
        {
            return access.NotFound(request, "program");
        }

        var names = new PersonNames(store, request.Texts());
        var waiting = await reading.WaitingAsync(program, cancellation);
        var shown = await names.EachAsync(waiting.Take(MostListed), WaitingFacts.In(request.Texts()), cancellation);
        return Page.Show<UnmatchedListPage, UnmatchedListModel>(
            request,
            new UnmatchedListModel(access.Visit(request), known, shown, waiting.Count, ProgramTimeline.NextRound(known.Calendar, access.Visit(request).Now))
            {
                Running = (await rounds.RunningAsync(program, cancellation))?.Number,
            });
    }

    [Function("ConsoleUnmatchedPerson")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = OfPerson)]
        HttpRequest request, string program, string person, CancellationToken cancellation) =>
        ShowAsync(request, program, person, form: null, [], cancellation);

    [Function("ConsoleUnmatchedHelp")]
    public Task<IResult> HelpAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = OfPerson)] HttpRequest request,
        string program,
        string person,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(request, form => HelpAsync(request, program, person, form, cancellation), cancellation);

    private async Task<IResult> HelpAsync(HttpRequest request, string program, string person, IFormCollection form, CancellationToken cancellation)
    {
        var coordinator = request.Coordinator().Id;
        var (refusal, done) = form[Act].ToString() switch
        {
            Widen when Read(form) is { } leeway =>
                ((await acts.WidenAsync(program, person, leeway, coordinator, cancellation)).Refusal, Done.RulesWidened),
            Widen => (Refusal.Invalid(new FieldError("overlapMinutes", "rules.number")), Done.RulesWidened),
            Ask => ((await acts.AskAsync(program, person, form["mentor"].ToString(), coordinator, cancellation)).Refusal, Done.MentorAsked),
            _ when !request.Scope().Coordinates(form["program"].ToString()) =>
                (Refusal.Invalid(new FieldError("program", "rules.choose-one")), Done.InvitedElsewhere),
            _ => ((await acts.InviteElsewhereAsync(program, person, form["program"].ToString(), coordinator, cancellation)).Refusal, Done.InvitedElsewhere),
        };
        return refusal switch
        {
            null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, ConsolePaths.UnmatchedPerson(program, person).With(done)),
            { Reason: RefusalReason.Invalid, Fields: var errors } => await ShowAsync(request, program, person, form, errors, cancellation),
            _ => access.TooLate(request, refusal, "person-waiting"),
        };
    }

    private async Task<IResult> ShowAsync(
        HttpRequest request, string program, string person, IFormCollection? form, IReadOnlyList<FieldError> errors, CancellationToken cancellation)
    {
        if (await reading.LookAsync(program, person, cancellation) is not { } look)
        {
            return access.NotFound(request, "person-waiting");
        }

        var facts = await UnmatchedFacts.OfAsync(look, new PersonNames(store, request.Texts()), request.Scope(), request.Texts(), cancellation);
        return Page.Show<UnmatchedPage, UnmatchedModel>(
            request,
            new UnmatchedModel(
                access.Visit(request), look.Program, facts, form?[Act].ToString(), form is null ? FormState.Empty : FormState.Sent(form, errors)),
            errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    /// <returns>Null where a number cannot be read.</returns>
    private static RuleLeeway? Read(IFormCollection form)
    {
        var waived = form["waived"].Select(rule => Choice.Read<HardRule>(rule) ?? HardRule.None).Aggregate(HardRule.None, (all, rule) => all | rule);
        var minutes = form["overlapMinutes"].ToString().Trim();
        var score = form["minimumScore"].ToString().Trim();
        return (minutes.Length == 0 || int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            && (score.Length == 0 || double.TryParse(score, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
                ? new RuleLeeway
                {
                    Waived = waived,
                    OverlapMinutes = minutes.Length == 0 ? null : int.Parse(minutes, NumberStyles.None, CultureInfo.InvariantCulture),
                    MinimumScore = score.Length == 0 ? null : double.Parse(score, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
                }
                : null;
    }
}

/// <param name="Count">Of all who wait; the list has the first of them.</param>
/// <param name="NextRound">UTC; null when none is to come.</param>
public sealed record UnmatchedListModel(
    ConsoleVisit Visit, MentoringProgram Program, IReadOnlyList<WaitingFacts> Waiting, int Count, DateTimeOffset? NextRound)
{
    /// <summary>Number of the round that is not over yet, in which some of them may be; null for none.</summary>
    public int? Running { get; init; }
}

/// <param name="Act">Which of the forms came back; null when the page is just looked at.</param>
/// <param name="State">Of that form.</param>
public sealed record UnmatchedModel(ConsoleVisit Visit, MentoringProgram Program, UnmatchedFacts Facts, string? Act, FormState State);
