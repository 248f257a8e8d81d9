using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Tracks;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Api.Enrollments;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Programs;

/// <summary>An event of a program: where it is, and the list of who came, which a coordinator can put right.</summary>
public sealed class ConsoleEvent(ConsoleEntry access, IDocumentStore store, EventActs events, PersonFinder people)
{
    private const string Route = $"console/programs/{{programId:{Ids.Rule}}}/events/{{kind:{Ids.Rule}}}";

    /// <summary>What a form of the page does: the names of its buttons.</summary>
    internal const string Act = "act";

    internal const string Place = "place";

    internal const string Change = "change";

    internal const string CallOff = "call-off";

    internal const string Came = "came";

    internal const string NotThere = "not-there";

    [Function("ConsoleEvent")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)]
        HttpRequest request, string programId, string kind, string? after, CancellationToken cancellation) =>
        ShowAsync(request, programId, EventDecisions.KindOf(kind), after, EventForms.Empty, cancellation);

    [Function("ConsoleEventChange")]
    public Task<IResult> ChangeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string programId,
        string kind,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            form => EventDecisions.KindOf(kind) is not { } known
                ? Task.FromResult(access.NotFound(request, "event"))
                : form[Act].ToString() switch
                {
                    Place => PlaceAsync(request, programId, known, form, cancellation),
                    Change => ChangeAsync(request, programId, known, form, cancellation),
                    CallOff => CallOffAsync(request, programId, known, cancellation),
                    Came => AddAsync(request, programId, known, form, cancellation),
                    NotThere => RemoveAsync(request, programId, known, form, cancellation),
                    _ => Task.FromResult(access.NotFound(request, "event")),
                },
            cancellation);

    private async Task<IResult> PlaceAsync(
        HttpRequest request, string programId, ProgramMomentKind kind, IFormCollection form, CancellationToken cancellation)
    {
        var placed = await events.PlaceAsync(
            programId, kind, form["link"].ToString(), form["address"].ToString(), Actor(request), cancellation);
        return placed.Refusal switch
        {
            null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, PathOf(programId, kind).With(Done.EventPlaced)),
            { Reason: RefusalReason.Invalid, Fields: var errors } => await ShowAsync(
                request, programId, kind, after: null, EventForms.Empty with { Place = FormState.Sent(form, errors) }, cancellation),
            { } refusal => access.TooLate(request, refusal, "event"),
        };
    }

    private async Task<IResult> ChangeAsync(
        HttpRequest request, string programId, ProgramMomentKind kind, IFormCollection form, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return access.NotFound(request, "event");
        }

        // Where everybody is expected stands in a form of its own.
        var sent = EventForm.Read(form, program.Zone);
        var known = await store.ReadAsync(ProgramEvent.KeyOf(programId, kind), cancellation);
        var change = sent.Change with { Link = known?.Link?.AbsoluteUri, Address = known?.Address };
        var refusal = sent.Errors.Count > 0
            ? Refusal.Invalid(sent.Errors)
            : (await events.ChangeAsync(programId, kind, change, Actor(request), cancellation)).Refusal;
        return refusal switch
        {
            null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, PathOf(programId, kind).With(Done.EventChanged)),
            { Reason: RefusalReason.Invalid, Fields: var errors } => await ShowAsync(
                request,
                programId,
                kind,
                after: null,
                EventForms.Empty with { Change = FormState.Sent(form, [.. errors.Select(sent.InForm)]) },
                cancellation),
            { } refused => access.TooLate(request, refused, "event"),
        };
    }

    private async Task<IResult> CallOffAsync(HttpRequest request, string programId, ProgramMomentKind kind, CancellationToken cancellation) =>
        (await events.CallOffAsync(programId, kind, Actor(request), cancellation)).Refusal switch
        {
            null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, PathOf(programId, kind).With(Done.EventCalledOff)),
            { } refusal => access.TooLate(request, refusal, "event"),
        };

    // Taken off before: the page says how things stand.
    private async Task<IResult> RemoveAsync(
        HttpRequest request, string programId, ProgramMomentKind kind, IFormCollection form, CancellationToken cancellation)
    {
        var removed = await events.RemoveAsync(programId, kind, form["person"].ToString(), Actor(request), cancellation);
        var path = PathOf(programId, kind);
        return Page.SeeOther(request, removed.Refusal is null ? path.With(Done.EventCorrected) : path);
    }

    private async Task<IResult> AddAsync(
        HttpRequest request, string programId, ProgramMomentKind kind, IFormCollection form, CancellationToken cancellation)
    {
        var emails = form["emails"].ToString().Split(['\n', '\r', ',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var errors = new List<FieldError>();
        if (emails.Length == 0)
        {
            errors.Add(new FieldError("emails", "rules.some-people"));
        }

        foreach (var email in emails)
        {
            var person = await people.FindAsync(new InvitedPerson(default, Email: email), cancellation);
            var added = person is null ? RefusalReason.Unknown : await events.AddAsync(programId, kind, person.PersonId, Actor(request), cancellation);
            if (added.Refusal?.Reason is RefusalReason.WrongStage)
            {
                errors.Add(new FieldError("emails", "rules.event-ahead"));
                break;
            }

            if (added.Refusal?.Reason is RefusalReason.Unknown)
            {
                errors.Add(new FieldError("emails", "rules.not-in-program", ("email", email)));
            }
        }

        return errors.Count > 0
            ? await ShowAsync(request, programId, kind, after: null, EventForms.Empty with { Came = FormState.Sent(form, errors) }, cancellation)
            : Page.SeeOther(request, PathOf(programId, kind).With(Done.EventCorrected));
    }

    private async Task<IResult> ShowAsync(
        HttpRequest request, string programId, ProgramMomentKind? kind, string? after, EventForms forms, CancellationToken cancellation)
    {
        if (kind is not { } known || await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return access.NotFound(request, "event");
        }

        var parts = await store.TracksAsync(programId, cancellation);
        var status = forms.HasErrors ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        if (await store.EventAsync(program, known, cancellation) is not { } facts)
        {
            return program.Status is ProgramStatus.Draft or ProgramStatus.Running
                ? Page.Show<NewEventPage, NewEventModel>(
                    request, new NewEventModel(access.Visit(request), program, known, forms.Change) { Parts = parts }, status)
                : access.NotFound(request, "event");
        }

        var names = new PersonNames(store, request.Texts());
        var came = await store.PageAsync<EventAttendance, EventAttendanceFacts>(
            program.Partition,
            after,
            limit: null,
            attendance => EventAttendanceFacts.OfAsync(attendance, names, cancellation),
            cancellation,
            EventReading.CameTo(known));
        return Page.Show<EventPage, ConsoleEventModel>(
            request,
            new ConsoleEventModel(access.Visit(request), program, facts, came, forms) { Parts = parts },
            status);
    }

    private static string PathOf(string programId, ProgramMomentKind kind) => ConsolePaths.Event(programId, kind.ToString());

    private static string Actor(HttpRequest request) => Actors.Coordinator(request.Coordinator().Id);
}

/// <summary>The forms of the page, as they come back.</summary>
public sealed record EventForms(FormState Place, FormState Change, FormState Came)
{
    public static EventForms Empty { get; } = new(FormState.Empty, FormState.Empty, FormState.Empty);

    public bool HasErrors => Place.Errors.Count + Change.Errors.Count + Came.Errors.Count > 0;
}

/// <param name="State">Of the form that gives it a date.</param>
public sealed record NewEventModel(ConsoleVisit Visit, MentoringProgram Program, ProgramMomentKind Kind, FormState State)
{
    /// <summary>The parts that the program has; none for most.</summary>
    public IReadOnlyList<Track> Parts { get; init; } = [];
}

public sealed record ConsoleEventModel(
    ConsoleVisit Visit, MentoringProgram Program, EventFacts Event, PageOfItems<EventAttendanceFacts> Came, EventForms Forms)
{
    /// <summary>The parts that the program has; none for most.</summary>
    public IReadOnlyList<Track> Parts { get; init; } = [];
}
