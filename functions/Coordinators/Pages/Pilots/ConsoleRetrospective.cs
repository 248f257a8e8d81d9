using MentorFlow.Domain.People;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Coordinators.Rehearsals;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Pilots;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Pilots;

/// <summary>What people think of a program, without names, and what its coordinators have learned, with theirs (R8).</summary>
public sealed class ConsoleRetrospective(
    ConsoleEntry access, IDocumentStore store, RetrospectiveReading reading, ForecastReading forecasts, ProgramLessonActs acts)
{
    private const string Route = $"console/programs/{{program:{Ids.Rule}}}/retrospective";

    private const string OfLesson = $"{Route}/lessons/{{lesson:{Ids.Rule}}}";

    [Function(nameof(ConsoleRetrospective))]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        ShowAsync(request, program, FormState.Of(("next", "yes")), cancellation);

    [Function("ConsoleLessonAdd")]
    public Task<IResult> AddAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/lessons")] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var id = (Guid.TryParseExact(form["id"].ToString(), "D", out var given) ? given : Guid.NewGuid()).ToString();
                var coordinator = request.Coordinator();
                var learned = await acts.LearnAsync(
                    program,
                    new LessonDraft(id, form["text"].ToString(), form["next"] == "yes"),
                    new NoteWriter(Actors.Coordinator(coordinator.Id), coordinator.Name),
                    cancellation);
                return learned.Refusal switch
                {
                    null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, ConsolePaths.Retrospective(program).With(Done.LessonKept)),
                    { Reason: RefusalReason.Invalid } refusal => await ShowAsync(request, program, FormState.Sent(form, refusal.Fields), cancellation),
                    _ => access.NotFound(request, "program"),
                };
            },
            cancellation);

    [Function("ConsoleLessonMark")]
    public Task<IResult> MarkAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{OfLesson}/mark")] HttpRequest request,
        string program,
        string lesson,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var marked = await acts.MarkAsync(program, lesson, form["next"] == "yes", Actors.Coordinator(request.Coordinator().Id), cancellation);
                return marked.Refusal is null or { Reason: RefusalReason.AlreadyDone }
                    ? Page.SeeOther(request, ConsolePaths.Retrospective(program).With(Done.LessonMarked))
                    : access.NotFound(request, "program");
            },
            cancellation);

    [Function("ConsoleLessonRemove")]
    public Task<IResult> RemoveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{OfLesson}/remove")] HttpRequest request,
        string program,
        string lesson,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async _ =>
            {
                await acts.RemoveAsync(program, lesson, Actors.Coordinator(request.Coordinator().Id), cancellation);
                return Page.SeeOther(request, ConsolePaths.Retrospective(program).With(Done.LessonRemoved));
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, string programId, FormState state, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? Page.Show<ConsoleRetrospectivePage, ConsoleRetrospectiveModel>(
                request,
                new ConsoleRetrospectiveModel(
                    access.Visit(request),
                    program,
                    await reading.ReadAsync(program, cancellation),
                    await store.LessonsOfProgramAsync(programId, cancellation),
                    await DueAsync(program, cancellation),
                    state.Value("id") ?? Guid.NewGuid().ToString(),
                    state)
                {
                    Forecast = await forecasts.ReadAsync(program, cancellation),
                },
                state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : access.NotFound(request, "program");

    private async Task<DateTimeOffset?> DueAsync(MentoringProgram program, CancellationToken cancellation) => program.IsOver
        ? null
        : RetrospectiveDecisions.DueAt(program, await store.LatestRetrospectiveAsync(program.ProgramId, cancellation));
}

/// <param name="Facts">Null before anybody was asked.</param>
/// <param name="DueAt">When people are asked next, UTC; null where they are not.</param>
/// <param name="NewId">Of the lesson that the form of the page writes.</param>
public sealed record ConsoleRetrospectiveModel(
    ConsoleVisit Visit,
    MentoringProgram Program,
    RetrospectiveFacts? Facts,
    IReadOnlyList<ProgramLesson> Lessons,
    DateTimeOffset? DueAt,
    string NewId,
    FormState State)
{
    /// <summary>What was foreseen beside what happened; null where the program was not rehearsed.</summary>
    public ForecastComparison? Forecast { get; init; }

    public static int LongestLesson => ProgramLesson.LongestText;
}
