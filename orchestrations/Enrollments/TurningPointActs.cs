using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Enrollments;

/// <summary>
/// Offers people the programs that wait for somebody at their turning point (R20, R21), and programs the people who reached one before they began.
/// </summary>
public sealed class TurningPointActs(Decider decider, InvitationActs invitations)
{
    /// <summary>Invites to every program that waits for it, and again where an earlier part in one is over; what runs stays. Safe to repeat.</summary>
    public async Task OfferAsync(TurningPointReached reached, CancellationToken cancellation = default)
    {
        await decider.WriteAsync(new Batch().Upsert(reached), cancellation);
        await foreach (var listing in decider.Store.QueryAsync<ProgramListing>(Partition.Organization, cancellation: cancellation))
        {
            if (listing.Value.Status is ProgramStatus.Running or ProgramStatus.Draft)
            {
                await InviteAsync(await decider.LoadAsync(MentoringProgram.KeyOf(listing.Value.ProgramId), cancellation), reached, cancellation);
            }
        }
    }

    /// <summary>The same for one program, when it begins after somebody reached their turning point.</summary>
    public async Task OfferAsync(MentoringProgram program, TurningPointReached reached, CancellationToken cancellation = default)
    {
        if (await decider.Store.FindAsync(Person.KeyOf(reached.PersonId), cancellation) is { Value.Standing: not Standing.Left })
        {
            await InviteAsync(program, reached, cancellation);
        }
    }

    private async Task InviteAsync(MentoringProgram program, TurningPointReached reached, CancellationToken cancellation)
    {
        if (program.EntryRules.FirstOrDefault(rule => rule.On == reached.Point) is { } rule)
        {
            await invitations.InviteAsync(
                program.ProgramId, reached.PersonId, rule.Role, $"hris:{reached.Point}", reached.Source, again: reached.At, cancellation);
        }
    }
}
