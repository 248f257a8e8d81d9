using MentorFlow.Domain.Mentorships;

namespace MentorFlow.Orchestrations.Goals;

/// <param name="Watch">Of the date that has passed.</param>
public sealed record GoalLapse(MentorshipKey Mentorship, string GoalId, int Watch);

/// <summary>Notes that the date of a goal has passed and nobody has said how it goes on.</summary>
public sealed class LapseGoal(GoalActs acts)
{
    /// <returns>Whether it was so.</returns>
    [Function(nameof(LapseGoal))]
    public async Task<bool> RunAsync([ActivityTrigger] GoalLapse input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        (await acts.LapseAsync(input.Mentorship, input.GoalId, input.Watch, cancellation)).Refusal is null;
}
