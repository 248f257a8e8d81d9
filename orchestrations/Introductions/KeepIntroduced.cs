using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Introductions;

public sealed record IntroducedKey(string ProgramId, string IntroductionId);

public sealed record KeptIntroduced(IntroducedKey Introduced, Pairing Pairing);

/// <summary>Says which two who were introduced want to be a pair.</summary>
public sealed class ReadIntroduced(Decider decider)
{
    /// <returns>Null where it is done, or the program is over.</returns>
    [Function(nameof(ReadIntroduced))]
    public async Task<PairingOrder?> RunAsync([ActivityTrigger] IntroducedKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        var introduction = await decider.LoadAsync(Introduction.KeyOf(input.ProgramId, input.IntroductionId), cancellation);
        return introduction is { BothWant: true, MentorshipId: null } && !program.IsOver
            ? new PairingOrder(input.ProgramId, introduction.OneId, introduction.OtherId, $"introduction {introduction.IntroductionId}")
            : null;
    }
}

/// <summary>Keeps with an introduction what came of it. Safe to repeat.</summary>
public sealed class KeepIntroduced(Decider decider)
{
    /// <returns>Whether there is a mentorship.</returns>
    [Function(nameof(KeepIntroduced))]
    public async Task<bool> RunAsync([ActivityTrigger] KeptIntroduced input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (key, pairing) = input;
        await decider.DecideAsync(
            Introduction.KeyOf(key.ProgramId, key.IntroductionId),
            known => known.MentorshipId is not null || (pairing.MentorshipId is null && known.NotYetAt is not null) ? RefusalReason.AlreadyDone
                : pairing.MentorshipId is { } begun ? known with { MentorshipId = begun }
                : known with { NotYetAt = decider.Now },
            kept => Consequences.Of(new LedgerNote(
                Actors.Orchestrator(InstanceIds.Introduced(key.ProgramId, key.IntroductionId)),
                DecisionName.IntroductionPaired,
                kept.Id,
                kept.MentorshipId is null ? pairing.Obstacle ?? "not yet" : "both want it")),
            cancellation);
        return pairing.MentorshipId is not null;
    }
}
