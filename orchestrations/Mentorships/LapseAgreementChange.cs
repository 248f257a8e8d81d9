using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Mentorships;

/// <param name="Version">Of the change whose time is over: another that was proposed since goes on waiting.</param>
public sealed record AgreementLapse(MentorshipKey Mentorship, int Version);

/// <summary>Ends the waiting for signatures that did not come; who proposed the change is told.</summary>
public sealed class LapseAgreementChange(Decider decider)
{
    /// <returns>Whether it lapsed now.</returns>
    [Function(nameof(LapseAgreementChange))]
    public Task<bool> RunAsync([ActivityTrigger] AgreementLapse input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (programId, mentorshipId) = input.Mentorship;
        return decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                var stored = await decider.LoadStoredAsync(Mentorship.KeyOf(programId, mentorshipId), token);
                return AgreementDecisions.Lapse(stored.Value, input.Version).Value is { } kept
                    ? new Decision<bool>(true)
                    {
                        Writes = new Batch().Replace(stored, kept),
                        Notes = [NoteOf(kept, input.Version)],
                        Mails = AgreementFollowing.Kept(kept, stored.Value.Change!),
                    }
                    : new Decision<bool>(false);
            },
            cancellation);
    }

    private static LedgerNote NoteOf(Mentorship kept, int version) => new(
        Actors.Orchestrator(InstanceIds.AgreementChange(kept.ProgramId, kept.MentorshipId, version)),
        DecisionName.AgreementLapsed,
        kept.Id,
        $"version {version}");
}
