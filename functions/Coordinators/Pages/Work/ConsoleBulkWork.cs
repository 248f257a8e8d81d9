using System.Globalization;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Work;

/// <summary>Open items of one kind, decided at once with one choice.</summary>
public sealed class ConsoleBulkWork(ConsoleEntry access, WorkQueue queue, SeveralItems several, WorkWatch watch)
{
    internal const string Chosen = "item";

    private const string Route = $"console/decide/{{kind:{Ids.Rule}}}";

    [Function(nameof(ConsoleBulkWork))]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string kind, CancellationToken cancellation) =>
        ShowAsync(request, kind, FormState.Of(("days", "14")), [], StatusCodes.Status200OK, cancellation);

    [Function("ConsoleBulkWorkDecide")]
    public Task<IResult> DecideAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string kind,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(request, form => DecideAsync(request, kind, form, cancellation), cancellation);

    private async Task<IResult> DecideAsync(HttpRequest request, string kind, IFormCollection form, CancellationToken cancellation)
    {
        var items = form[Chosen].OfType<string>().Distinct().Select(Read).OfType<WorkItemKey>().ToList();
        var choice = Choice.Read<ResolutionKind>(form["resolution"]);
        var span = Span(form["days"].ToString());
        var errors = Errors(items, choice, span).ToList();
        if (errors.Count > 0)
        {
            return await ShowAsync(request, kind, FormState.Sent(form, errors), [], StatusCodes.Status422UnprocessableEntity, cancellation);
        }

        var note = form["note"].ToString().Trim();
        var resolution = new Resolution(
            choice!.Value, note.Length == 0 ? null : note, choice is ResolutionKind.Extend ? span : null);
        var outcomes = await several.DecideAsync(request, items, resolution, watch.Take(request, PlaceOf(kind)), cancellation);
        return outcomes.All(outcome => outcome.Refused is null)
            ? Page.SeeOther(request, ConsolePaths.Home.With(Done.ItemsResolved))
            : await ShowAsync(request, kind, FormState.Empty, outcomes, StatusCodes.Status409Conflict, cancellation);
    }

    private async Task<IResult> ShowAsync(
        HttpRequest request, string kind, FormState state, IReadOnlyList<ItemOutcome> outcomes, int status, CancellationToken cancellation)
    {
        if (Choice.Read<WorkItemKind>(kind) is not { } known || known.IsDecidedSingly())
        {
            return access.NotFound(request, "work-item");
        }

        var open = await queue.ReadAsync(WorkItemStatus.Open, request.Scope(), request.Texts(), cancellation, snoozed: false);
        var items = open.SelectMany(job => job.Items).Where(item => item.Kind == known && item.Choices.Count > 0).Take(SeveralItems.Most).ToList();
        watch.Open(request, PlaceOf(kind));
        return Page.Show<BulkWorkPage, BulkWorkModel>(request, new BulkWorkModel(access.Visit(request), known, items, outcomes, state), status);
    }

    private static IEnumerable<FieldError> Errors(List<WorkItemKey> items, ResolutionKind? choice, TimeSpan? span)
    {
        if (items.Count is 0 or > SeveralItems.Most)
        {
            yield return new FieldError(Chosen, "rules.some-chosen", ("max", SeveralItems.Most));
        }

        if (choice is null or ResolutionKind.HandOverAddress)
        {
            yield return new FieldError("resolution", "rules.choose-one");
        }

        if (choice is ResolutionKind.Extend && span is null)
        {
            yield return new FieldError("days", "rules.extension", ("max", (int)WorkItemDecisions.LongestExtension.TotalDays));
        }
    }

    private static WorkItemKey? Read(string text) => text.Split('/') is [var program, var key] ? new WorkItemKey(program, key) : null;

    private static TimeSpan? Span(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days > 0 && days <= WorkItemDecisions.LongestExtension.TotalDays
            ? TimeSpan.FromDays(days)
            : null;

    // No program is called so: the look is at several, of whatever program.
    private static string PlaceOf(string kind) => $"*/{kind}";
}

/// <param name="Outcomes">What became of those that were decided just now; none before.</param>
public sealed record BulkWorkModel(
    ConsoleVisit Visit, WorkItemKind Kind, IReadOnlyList<WorkItemFacts> Items, IReadOnlyList<ItemOutcome> Outcomes, FormState State);
