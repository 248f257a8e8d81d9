using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Speed;

/// <summary>Makes events of what a program planned. Safe to repeat: one that begins at that time is there.</summary>
public sealed class SetUpSpeed(Decider decider, SpeedActs acts)
{
    /// <returns>How many were set up now.</returns>
    /// <exception cref="InvalidOperationException">A plan breaks a rule by now: its date has passed, or the video provider makes no rooms.</exception>
    [Function(nameof(SetUpSpeed))]
    public async Task<int> RunAsync([ActivityTrigger] string input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input), cancellation);
        var made = 0;
        foreach (var plan in program.Speed ?? [])
        {
            var decided = await acts.SetUpAsync(input, plan, Actors.Orchestrator(InstanceIds.SpeedPlans(input)), cancellation);
            if (decided.Refusal is { Reason: RefusalReason.Invalid, Fields: var wrong })
            {
                throw new InvalidOperationException($"The speed-mentoring event of {plan.At:u} cannot be set up: {wrong[0].Field}.");
            }

            made += decided.Value is null ? 0 : 1;
        }

        return made;
    }
}
