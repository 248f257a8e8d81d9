using MentorFlow.Domain.Programs;

namespace MentorFlow.Orchestrations.Enrollments;

/// <param name="Number">Of the question.</param>
/// <param name="Asking">Counts from 1.</param>
public sealed record ManagerAsk(string ProgramId, string PersonId, int Number, int Asking);

/// <param name="ManagerId">Who is to be asked; null where nobody is known.</param>
/// <param name="Change">Of the question: what has changed since has a higher number.</param>
public sealed record ManagerAsked(ManagerQuestionState State, string? ManagerId, int Change);

/// <summary>Finds out who somebody's manager is now, before they are asked.</summary>
public sealed class AskManager(ManagerQuestionActs questions)
{
    [Function(nameof(AskManager))]
    public async Task<ManagerAsked> RunAsync([ActivityTrigger] ManagerAsk input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        await questions.AskAsync(input.ProgramId, input.PersonId, input.Number, input.Asking, cancellation) is { } question
            ? new ManagerAsked(question.State, question.ManagerId, question.Change)
            : new ManagerAsked(ManagerQuestionState.Moot, ManagerId: null, Change: 0);
}
