using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Introductions;

public sealed record IntroducedInput(string ProgramId, string IntroductionId, WorkItemPolicy WorkItems);

/// <summary>
/// Two who were introduced want to go on together: they become a pair of the program through the same door as every pair. Where it cannot begin yet, as
/// somebody has no place left, it is tried again every week for two months.
/// </summary>
public static class IntroducedOrchestrator
{
    private const int Tries = 9;

    private static readonly TimeSpan Again = TimeSpan.FromDays(7);

    /// <returns>Whether a mentorship came of it.</returns>
    [Function(nameof(IntroducedOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, IntroducedInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.WorkItems);
        var key = new IntroducedKey(input.ProgramId, input.IntroductionId);
        for (var tried = 0; tried < Tries; tried++)
        {
            if (tried > 0)
            {
                await stage.UntilAsync(stage.Now + Again);
            }

            if (await stage.StepAsync<PairingOrder?>(nameof(ReadIntroduced), key) is not { } wanted)
            {
                return false;
            }

            var pairing = await stage.StepAsync<Pairing>(PairingOrder.Activity, wanted);
            if (await stage.StepAsync<bool>(nameof(KeepIntroduced), new KeptIntroduced(key, pairing)))
            {
                return true;
            }
        }

        return false;
    }
}
