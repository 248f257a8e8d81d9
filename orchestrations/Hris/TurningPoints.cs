using MentorFlow.Orchestrations.Decisions;
using MentorFlow.Orchestrations.Onboarding;
using MentorFlow.Programs;
using MentorFlow.Storage;

namespace MentorFlow.Orchestrations.Hris;

/// <summary>Offers a person the programs that wait for somebody at their turning point (R20).</summary>
public sealed class TurningPoints(DecisionDesk desk, Invitations invitations)
{
    public async Task OfferAsync(DurableTaskClient client, string personId, TurningPoint reached, string actor, CancellationToken cancellation)
    {
        await foreach (var listing in desk.Store.QueryAsync<ProgramListing>(Partition.Organization, cancellation: cancellation))
        {
            if (listing.Value.Status is not ProgramStatus.Running)
            {
                continue;
            }

            var program = await desk.LoadAsync<MentoringProgram>(Partition.Program(listing.Value.ProgramId), MentoringProgram.DocumentId, cancellation);
            if (program.EntryRules.FirstOrDefault(rule => rule.On == reached) is { } rule)
            {
                await invitations.InviteAsync(client, program.ProgramId, personId, rule.Role, $"hris:{reached}", actor, cancellation);
            }
        }
    }
}
