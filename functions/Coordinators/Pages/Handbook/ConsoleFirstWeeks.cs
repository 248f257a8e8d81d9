using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Handbook;

/// <summary>What a coordinator does in the first two weeks of a program: most of it ticks itself.</summary>
public sealed class ConsoleFirstWeeks(ConsoleEntry access, IDocumentStore store, FirstWeekReading reading, FirstWeekActs acts)
{
    /// <summary>Of the form: "yes" ticks, all else takes back.</summary>
    internal const string Field = "done";

    private const string Route = $"console/programs/{{program:{Ids.Rule}}}/first-weeks";

    [Function(nameof(ConsoleFirstWeeks))]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is { } known
            ? Page.Show<FirstWeeksPage, FirstWeeksModel>(
                request, new FirstWeeksModel(access.Visit(request), known, await reading.ReadAsync(known, request.Texts().Content, cancellation)))
            : access.NotFound(request, "program");

    [Function("ConsoleFirstWeeksTick")]
    public Task<IResult> TickAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/{{key:{Ids.Rule}}}")] HttpRequest request,
        string program,
        string key,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                if (!FirstWeekReading.Has(request.Texts().Content, key))
                {
                    return access.NotFound(request, "page");
                }

                var coordinator = request.Coordinator();
                var by = new NoteWriter(Actors.Coordinator(coordinator.Id), coordinator.Name);
                var ticked = await acts.TickAsync(program, key, form[Field] == "yes", by, cancellation);
                return ticked.Refusal is { Reason: RefusalReason.Unknown }
                    ? access.NotFound(request, "program")
                    : Page.SeeOther(request, HandbookPaths.FirstWeeks(program).With(Done.FirstWeeksChanged));
            },
            cancellation);
}

public sealed record FirstWeeksModel(ConsoleVisit Visit, MentoringProgram Program, FirstWeekList List);
