using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;

namespace MentorFlow.Orchestrations.Hris;

/// <summary>Offers a person the programs that wait for somebody at their turning point (R20).</summary>
public sealed class TurningPointActs(Decider decider, InvitationActs invitations)
{
    public async Task OfferAsync(string personId, TurningPoint reached, string actor, CancellationToken cancellation)
    {
        await foreach (var listing in decider.Store.QueryAsync<ProgramListing>(Partition.Organization, cancellation: cancellation))
        {
            if (listing.Value.Status is not ProgramStatus.Running)
            {
                continue;
            }

            var program = await decider.LoadAsync(MentoringProgram.KeyOf(listing.Value.ProgramId), cancellation);
            if (program.EntryRules.FirstOrDefault(rule => rule.On == reached) is { } rule)
            {
                await invitations.InviteAsync(program.ProgramId, personId, rule.Role, $"hris:{reached}", actor, cancellation);
            }
        }
    }
}
