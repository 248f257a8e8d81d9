using System.Globalization;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Coordinators.Rehearsals;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rehearsals;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Rehearsals;

/// <summary>
/// Lives through a program before its people do (F1): in the background where that can be done, else by a command whose report is handed in here.
/// </summary>
public sealed class ConsoleRehearsal(
    ConsoleEntry access, IDocumentStore store, RehearsalReading reading, RehearsalOrders orders, RehearsalActs acts)
{
    internal const string Route = $"console/programs/{{programId:{Ids.Rule}}}/rehearsal";

    // A form is longer than the file in it.
    private const long LargestForm = PeopleFile.Largest + (64 * 1024);

    private const long LargestReport = RehearsalSummaryRules.Largest + (64 * 1024);

    [Function(nameof(ConsoleRehearsal))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string programId, CancellationToken cancellation) =>
        ShowAsync(request, programId, state: null, cancellation);

    [Function("ConsoleRehearsalOrder")]
    public Task<IResult> OrderAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string programId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                if (Choice.Read<RehearsalCohort>(form["cohort"]) is not { } cohort)
                {
                    return await ShowAsync(request, programId, FormState.Sent(form, [new FieldError("cohort", "rules.choose-one")]), cancellation);
                }

                var (behavior, unread) = BehaviorForm.Read(form, (await reading.ObservedAsync(cancellation))?.Script ?? BehaviorScript.Usual);
                if (unread.Count > 0)
                {
                    return await ShowAsync(request, programId, FormState.Sent(form, unread), cancellation);
                }

                var choice = new RehearsalChoice(cohort, cohort is RehearsalCohort.MadeUp ? Number(form, "people") : null, Number(form, "seed") ?? -1)
                {
                    Behavior = behavior,
                };
                await using var list = form.Files["file"] is { Length: > 0 and <= PeopleFile.Largest } file ? file.OpenReadStream() : null;
                var ordered = await orders.OrderAsync(programId, choice, list, Actor(request), cancellation);
                return ordered.Refusal switch
                {
                    { Reason: RefusalReason.Invalid } refusal => await ShowAsync(request, programId, FormState.Sent(form, refusal.Fields), cancellation),
                    { Reason: RefusalReason.Unknown } => access.NotFound(request, "program"),
                    _ => Page.SeeOther(request, ConsolePaths.Rehearsal(programId)),
                };
            },
            cancellation,
            LargestForm);

    [Function("ConsoleRehearsalStop")]
    public Task<IResult> StopAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/stop")] HttpRequest request,
        string programId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async _ => await orders.StopAsync(programId, Actor(request), cancellation) is { Refusal.Reason: RefusalReason.Unknown }
                ? access.NotFound(request, "program")
                : Page.SeeOther(request, ConsolePaths.Rehearsal(programId)),
            cancellation);

    [Function("ConsoleRehearsalTake")]
    public Task<IResult> TakeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/report")] HttpRequest request,
        string programId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                if (await store.ReadProgramAsync(programId, cancellation) is null)
                {
                    return access.NotFound(request, "program");
                }

                var read = await ReadAsync(form, cancellation);
                var refusal = read.Refusal ?? (await acts.TakeAsync(programId, read.Value!, Actor(request), cancellation)).Refusal;
                return refusal is null
                    ? Page.SeeOther(request, ConsolePaths.Rehearsal(programId).With(Done.RehearsalTaken))
                    : await ShowAsync(request, programId, FormState.Sent(form, [new FieldError("report", refusal.Fields[0].Rule)]), cancellation);
            },
            cancellation,
            LargestReport);

    private static async Task<Verdict<RehearsalSummary>> ReadAsync(IFormCollection form, CancellationToken cancellation)
    {
        if (form.Files["report"] is not { Length: > 0 and <= RehearsalSummaryRules.Largest } file)
        {
            return Refusal.Invalid(new FieldError("report", "rules.rehearsal-report", ("max", RehearsalSummaryRules.Largest / 1024)));
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        return JsonFile.Read<RehearsalSummary>(content.ToArray(), "report");
    }

    /// <param name="state">As it was sent; null for the form as it is first shown.</param>
    private async Task<IResult> ShowAsync(HttpRequest request, string programId, FormState? state, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return access.NotFound(request, "program");
        }

        var facts = await reading.ReadAsync(program, request.Scope(), cancellation);
        return Page.Show<RehearsalPage, RehearsalModel>(
            request,
            new RehearsalModel(access.Visit(request), program, facts, state ?? FirstOf(facts)),
            state?.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static FormState FirstOf(RehearsalFacts facts) => FormState.Of(
    [
        ("cohort", nameof(RehearsalCohort.MadeUp)),
        ("people", RehearsalChoice.UsualPeople.ToString(CultureInfo.InvariantCulture)),
        ("seed", RehearsalChoice.UsualSeed.ToString(CultureInfo.InvariantCulture)),
        .. BehaviorForm.Of(facts.Observed?.Script ?? BehaviorScript.Usual),
    ]);

    private static int? Number(IFormCollection form, string field) =>
        int.TryParse(form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Actor(HttpRequest request) => Actors.Coordinator(request.Coordinator().Id);
}

/// <param name="State">Of the form that came back, or as it is first shown.</param>
public sealed record RehearsalModel(ConsoleVisit Visit, MentoringProgram Program, RehearsalFacts Facts, FormState State)
{
    /// <summary>Of the form that hands in a report.</summary>
    public FormState ReportState => State.Error("report") is null ? FormState.Empty : State;

    /// <summary>Of the form that orders a rehearsal.</summary>
    public FormState OrderState => State.Error("report") is null ? State : FormState.Empty;
}
