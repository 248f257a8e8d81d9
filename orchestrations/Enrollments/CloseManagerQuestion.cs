using MentorFlow.Domain.Programs;

namespace MentorFlow.Orchestrations.Enrollments;

/// <param name="Number">Of the question.</param>
/// <param name="State">Invited anyway, not invited, or moot.</param>
public sealed record ManagerQuestionEnd(string ProgramId, string PersonId, int Number, ManagerQuestionState State);

/// <summary>Ends a question that the manager has not answered; an answer that came first stands.</summary>
public sealed class CloseManagerQuestion(ManagerQuestionActs questions)
{
    /// <returns>Whether it was ended so.</returns>
    [Function(nameof(CloseManagerQuestion))]
    public async Task<bool> RunAsync(
        [ActivityTrigger] ManagerQuestionEnd input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        (await questions.CloseAsync(input.ProgramId, input.PersonId, input.Number, input.State, cancellation)).Value is not null;
}
