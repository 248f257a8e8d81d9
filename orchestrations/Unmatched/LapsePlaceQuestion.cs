using MentorFlow.Domain.Unmatched;

namespace MentorFlow.Orchestrations.Unmatched;

public sealed record PlaceLapse(string ProgramId, string QuestionId);

/// <summary>Ends the question for one more place when no answer has come.</summary>
public sealed class LapsePlaceQuestion(PlaceActs places)
{
    /// <returns>Whether a yes came at the last moment.</returns>
    [Function(nameof(LapsePlaceQuestion))]
    public async Task<bool> RunAsync([ActivityTrigger] PlaceLapse input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        await places.LapseAsync(input.ProgramId, input.QuestionId, cancellation);
        return await places.AnswerOfAsync(input.ProgramId, input.QuestionId, cancellation) is PlaceAnswer.Yes;
    }
}
