using MentorFlow.Domain.People;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Pilots;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Pilots;

public sealed class SaveLesson(ProgramLessonActs acts, IDocumentStore store)
{
    public const string Route = $"{GetRetrospective.Route}/lessons/{{lesson:{Ids.Rule}}}";

    [Function(nameof(SaveLesson))]
    [Operation(
        "Adds what a coordinator has learned from a program, under an id of the caller's; of one that is there, says whether it stands beside the form of the " +
        "next program.",
        Body = typeof(LessonText),
        Answers = typeof(ProgramLesson),
        Refusals = Refusals.OfActWithJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route)] HttpRequest request,
        string program,
        string lesson,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (text, refusal) = await JsonBody.ReadAsync<LessonText>(request, cancellation);
        if (text is null)
        {
            return refusal!;
        }

        var coordinator = request.Coordinator();
        var by = new NoteWriter(Actors.Coordinator(coordinator.Id), coordinator.Name);
        var known = await store.ReadAsync(ProgramLesson.KeyOf(program, lesson), cancellation);
        var saved = known is null
            ? await acts.LearnAsync(program, new LessonDraft(lesson, text.Text, text.IsForNext), by, cancellation)
            : await acts.MarkAsync(program, lesson, text.IsForNext, by.Actor, cancellation);
        return saved.Refusal is { Reason: RefusalReason.AlreadyDone }
            ? Answer.OkOrNotFound(known, "lesson")
            : Answer.Of(saved, "program", Answer.Ok);
    }
}

/// <param name="Text">Of a lesson that is there, it stays as it was.</param>
public sealed record LessonText(string Text, bool IsForNext = true);
