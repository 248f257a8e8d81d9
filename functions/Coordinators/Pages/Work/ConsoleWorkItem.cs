using System.Globalization;
using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Hris;
using MentorFlow.Orchestrations.WorkItems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace MentorFlow.Functions.Coordinators.Pages.Work;

/// <summary>One work item, and the decision about it.</summary>
public sealed class ConsoleWorkItem(
    ConsoleEntry access,
    CoordinatorActs coordinators,
    PersonCorrectionActs corrections,
    WorkQueue queue,
    WorkWatch watch,
    IOptions<ConsoleSettings> settings,
    IDocumentStore store)
{
    private const string Route = $"console/work/{{programId:{Ids.Rule}}}/{{key:{Ids.Rule}}}";

    private static readonly TimeOnly Morning = new(6, 0);

    [Function("ConsoleWorkItem")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string programId, string key, CancellationToken cancellation) =>
        ShowAsync(request, programId, key, FormState.Of(("days", "14")), StatusCodes.Status200OK, cancellation);

    [Function("ConsoleWorkItemResolve")]
    public Task<IResult> ResolveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string programId,
        string key,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(request, form => DecideAsync(request, programId, key, form, cancellation), cancellation);

    [Function("ConsoleWorkItemSnooze")]
    public Task<IResult> SnoozeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/snooze")] HttpRequest request,
        string programId,
        string key,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(request, form => PutOffAsync(request, programId, key, form, cancellation), cancellation);

    private async Task<IResult> PutOffAsync(HttpRequest request, string programId, string key, IFormCollection form, CancellationToken cancellation)
    {
        if (!DateOnly.TryParseExact(form["until"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return await BackAsync([new FieldError("until", "rules.date")]);
        }

        var program = await store.ReadProgramAsync(programId, cancellation);
        var until = TimeZones.At(day, Morning, program?.Zone ?? "Etc/UTC");
        var verdict = await coordinators.SnoozeAsync(programId, key, until, request.Coordinator().Id, cancellation);
        return verdict.Refusal switch
        {
            null => await GoOnAsync(request, Done.ItemSnoozed, cancellation),
            { Reason: RefusalReason.Invalid, Fields: var errors } => await BackAsync(errors),
            var refusal => access.TooLate(request, refusal, "work-item"),
        };

        Task<IResult> BackAsync(IReadOnlyList<FieldError> errors) =>
            ShowAsync(request, programId, key, FormState.Sent(form, errors), StatusCodes.Status422UnprocessableEntity, cancellation);
    }

    // The next one opens by itself, until the queue is empty.
    private async Task<IResult> GoOnAsync(HttpRequest request, Done done, CancellationToken cancellation)
    {
        var open = await queue.ReadAsync(WorkItemStatus.Open, request.Scope(), request.Texts(), cancellation, snoozed: false);
        var next = open.SelectMany(job => job.Items).FirstOrDefault();
        return Page.SeeOther(request, (next is null ? ConsolePaths.Home : ConsolePaths.WorkItem(next.ProgramId, next.Key)).With(done));
    }

    private async Task<IResult> DecideAsync(
        HttpRequest request, string programId, string key, IFormCollection form, CancellationToken cancellation)
    {
        if (Choice.Read<ResolutionKind>(form["resolution"]) is not { } kind)
        {
            return await BackAsync(new FieldError("resolution", "rules.choose-one"));
        }

        var wrong = kind is ResolutionKind.HandOverAddress ? await FreeAddressAsync(request, programId, key, form, cancellation) : null;
        if (wrong is { Count: > 0 })
        {
            return await BackAsync(wrong);
        }

        var verdict = await coordinators.ResolveAsync(programId, key, Read(form, kind), request.Coordinator().Id, cancellation);
        return verdict.Refusal switch
        {
            null => await GoOnAsync(request, Done.ItemResolved, cancellation),

            // The address went over by itself as soon as it was free.
            { Reason: RefusalReason.AlreadyDone } when wrong is not null => await GoOnAsync(request, Done.ItemResolved, cancellation),
            { Reason: RefusalReason.Invalid, Fields: var errors } => await BackAsync([.. errors.Select(InForm)]),
            var refusal => access.TooLate(request, refusal, "work-item"),
        };

        Task<IResult> BackAsync(params IReadOnlyList<FieldError> errors) =>
            ShowAsync(request, programId, key, FormState.Sent(form, errors), StatusCodes.Status422UnprocessableEntity, cancellation);
    }

    // Who hands an address over gets their own one first: nobody is without one, and the decision finds the other free. Null where there is none to free.
    private async Task<IReadOnlyList<FieldError>?> FreeAddressAsync(
        HttpRequest request, string programId, string key, IFormCollection form, CancellationToken cancellation)
    {
        if (await store.ReadAsync(WorkItem.KeyOf(programId, key), cancellation) is not { Status: WorkItemStatus.Open, PersonIds: [var holder, ..] } item
            || !item.Choices().Contains(ResolutionKind.HandOverAddress))
        {
            return null;
        }

        var correction = new PersonCorrection(Email: form["address"].ToString());
        var verdict = await corrections.CorrectAsync(holder, correction, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return [.. (verdict.Refusal?.Fields ?? []).Select(error => error with { Field = "address" })];
    }

    // What somebody confided or asked has a page of its own, for those who answer for it.
    private async Task<IResult> ShowAsync(HttpRequest request, string programId, string key, FormState state, int status, CancellationToken cancellation)
    {
        if (await store.ReadAsync(WorkItem.KeyOf(programId, key), cancellation) is not { } item)
        {
            return access.NotFound(request, "work-item");
        }

        if (item.Status is WorkItemStatus.Open)
        {
            watch.Open(request, $"{programId}/{key}");
        }

        return item.Subject is Subject.OfConcern about
            ? Page.SeeOther(request, ConsolePaths.Concern(about.ProgramId, about.ConcernId) + request.QueryString)
            : Page.Show<WorkItemPage, WorkItemModel>(
                request,
                new WorkItemModel(
                    access.Visit(request),
                    await WorkItemFacts.OfAsync(
                        item, new PersonNames(store, request.Texts()), request.Texts(), access.Visit(request).Now, cancellation),
                    await store.ProgramNameAsync(programId, cancellation),
                    state)
                {
                    IsMeasured = settings.Value.MeasureWork,
                    SignUp = await SignUpOfAsync(item, cancellation),
                },
                status);
    }

    // Whom it is about is kept with the sign-up alone, and gone with it.
    private async Task<SignUpRequest?> SignUpOfAsync(WorkItem item, CancellationToken cancellation) =>
        item is { Kind: WorkItemKind.SignUpRequested, InstanceId: { } instance }
            ? (await store.ReadAsync(SignUp.KeyOf(item.ProgramId, InstanceIds.SignUpOf(instance)), cancellation))?.Request
            : null;

    private static Resolution Read(IFormCollection form, ResolutionKind kind) => new(
        kind,
        form["note"].ToString().Trim() is { Length: > 0 } note ? note : null,
        kind is ResolutionKind.Extend && int.TryParse(form["days"], CultureInfo.InvariantCulture, out var days) && days is > 0 and < 10_000
            ? TimeSpan.FromDays(days)
            : null);

    // The form asks for days, the decision takes a span.
    private static FieldError InForm(FieldError error) => error.Field == "extension" ? error with { Field = "days" } : error;
}

public sealed record WorkItemModel(ConsoleVisit Visit, WorkItemFacts Item, string ProgramName, FormState State)
{
    /// <summary>Whether it is measured how long the decision takes.</summary>
    public bool IsMeasured { get; init; }

    /// <summary>Who signed up with an address that nobody is known by; null for every other item.</summary>
    public SignUpRequest? SignUp { get; init; }
}
