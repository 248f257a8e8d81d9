using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Pilots;

/// <param name="Number">Counts the looks back of the program, from 1.</param>
/// <param name="Cursor">The page of people to go on with; null at the beginning.</param>
/// <param name="Memory">Of the run before; null at the beginning.</param>
public sealed record RetrospectiveInput(
    string ProgramId, int Number, WorkItemPolicy WorkItems, string? Cursor = null, StageMemory? Memory = null);

/// <summary>Asks everybody what they think of a program, each in an instance of their own, and its coordinators what they have learned.</summary>
public static class RetrospectiveOrchestrator
{
    /// <returns>Whether a coordinator has written down what they learned.</returns>
    [Function(nameof(RetrospectiveOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, RetrospectiveInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems, input.Memory);
        var rest = await stage.PagesAsync(
            nameof(AskInRetrospective), cursor => new RetrospectivePage(input.ProgramId, input.Number, cursor), input.Cursor);
        if (rest is not null)
        {
            return stage.BeginAgain(input with { Cursor = rest, Memory = stage.Memory }, false);
        }

        var (written, _) = await stage.AskCoordinatorOrAsync<LessonWritten>(
            WorkItemKind.LessonsWanted, new Subject.OfInstance(context.InstanceId), new Phrase("causes.lessons-wanted"), []);
        return written is not null;
    }
}
