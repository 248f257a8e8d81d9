using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Campaigns;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rooms;

namespace MentorFlow.Orchestrations.Speed;

/// <summary>
/// Closes an event after its last turn: says what it came to, and has those who walked in and want to take part asked to confirm their address, as
/// everybody is who signs up. Safe to repeat.
/// </summary>
public sealed class EndSpeed(Decider decider, SignUpActs signUps, VideoIdentityActs identities)
{
    /// <returns>Whether it was closed now.</returns>
    [Function(nameof(EndSpeed))]
    public async Task<bool> RunAsync([ActivityTrigger] SpeedKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        var held = await decider.LoadAsync(SpeedEvent.KeyOf(input.ProgramId, input.Number), cancellation);
        if (held.Outcome is not null)
        {
            return false;
        }

        foreach (var walkIn in await decider.Store.WalkInsAsync(input.ProgramId, input.Number, cancellation))
        {
            // They are known to the provider for the event alone.
            await identities.ForgetAsync(walkIn.WalkInId, Actors.System, cancellation);
            if (walkIn.WantsToJoin && SignUpDecisions.ObstacleOf(program, decider.Now) is null && !await IsHereAsync(held, walkIn, cancellation))
            {
                await signUps.AskAsync(
                    input.ProgramId,
                    JoinChannel.Of(CampaignChannel.Event),
                    new SignUpDraft(walkIn.Name, walkIn.Email, walkIn.Role, walkIn.Language),
                    takesRequests: true,
                    cancellation);
            }
        }

        var met = (await decider.Store.SpeedMeetingsAsync(input.ProgramId, input.Number, turn: null, cancellation)).Count > 0;
        await decider.DecideAsync(
            held.Partition,
            async token => SpeedItems.Settle(await decider.Store.FindAsync(SpeedItems.KeyOf(held), token), decider.Now),
            cancellation);
        var ended = await decider.DecideAsync(
            Key.Of(held),
            known => SpeedDecisions.Finish(known, met, decider.Now),
            known => Consequences.Of(new LedgerNote(
                Actors.Orchestrator(InstanceIds.Speed(known.ProgramId, known.Number)), DecisionName.SpeedEnded, known.Id, known.Outcome!.Value.ToString())),
            cancellation);
        return ended.Value is not null;
    }

    // Who takes part already needs no mail, and a second run mails nobody a second time.
    private async Task<bool> IsHereAsync(SpeedEvent held, WalkIn walkIn, CancellationToken cancellation) =>
        (walkIn.KnownAs is { } personId
            && await decider.Store.FindAsync(Enrollment.KeyOf(held.ProgramId, personId), cancellation) is { Value.IsOpen: true })
        || (await decider.Store.FindAsync(SignUp.KeyOf(held.ProgramId, SignUp.IdOf(walkIn.Email)), cancellation))?.Value.AskedAt >= held.EndsAt;
}
