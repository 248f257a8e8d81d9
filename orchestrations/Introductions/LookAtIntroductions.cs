using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Introductions;

/// <param name="From">When introductions were switched on, UTC.</param>
public sealed record IntroductionsKey(string ProgramId, DateTimeOffset From);

/// <param name="Round">Its number.</param>
public sealed record IntroductionRoundKey(string ProgramId, int Round);

/// <summary>Looks what the introductions of a program ask for now.</summary>
public sealed class LookAtIntroductions(Decider decider)
{
    /// <summary>More than can be open at once.</summary>
    private const int MostRounds = 40;

    [Function(nameof(LookAtIntroductions))]
    public async Task<IntroductionLook> RunAsync(
        [ActivityTrigger] IntroductionsKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        var rounds = await decider.Store.IntroductionRoundsAsync(input.ProgramId, MostRounds, cancellation);
        return IntroductionSchedule.Look(program, input.From, rounds, decider.Now);
    }
}
