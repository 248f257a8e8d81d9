using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Enrollments;

/// <summary>
/// Offers people the programs that wait for somebody like them at their turning point (R20, R21), and programs the people who reached one before they
/// began.
/// </summary>
public sealed class TurningPointActs(Decider decider, InvitationActs invitations, ManagerQuestionActs questions)
{
    /// <summary>
    /// Invites to every program that waits for it, or asks the manager first where the program wants that; and again where an earlier part in one is over.
    /// What runs stays. Safe to repeat.
    /// </summary>
    public async Task OfferAsync(TurningPointReached reached, CancellationToken cancellation = default)
    {
        await decider.WriteAsync(new Batch().Upsert(reached), cancellation);
        if (await PersonAsync(reached.PersonId, cancellation) is not { } person)
        {
            return;
        }

        await foreach (var listing in decider.Store.QueryAsync<ProgramListing>(Partition.Organization, cancellation: cancellation))
        {
            if (listing.Value.Status is ProgramStatus.Running or ProgramStatus.Draft)
            {
                await InviteAsync(await decider.LoadAsync(MentoringProgram.KeyOf(listing.Value.ProgramId), cancellation), person, reached, cancellation);
            }
        }
    }

    /// <summary>The same for one program, when it begins after somebody reached their turning point.</summary>
    public async Task OfferAsync(MentoringProgram program, TurningPointReached reached, CancellationToken cancellation = default)
    {
        if (await PersonAsync(reached.PersonId, cancellation) is { } person)
        {
            await InviteAsync(program, person, reached, cancellation);
        }
    }

    /// <returns>Null for somebody who is not there, or not any more.</returns>
    private async Task<Person?> PersonAsync(string personId, CancellationToken cancellation) =>
        await decider.Store.FindAsync(Person.KeyOf(personId), cancellation) is { Value: { Standing: not Standing.Left } person } ? person : null;

    // Who takes part already keeps the role that they have.
    private async Task InviteAsync(MentoringProgram program, Person person, TurningPointReached reached, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(decider.Now.ToZone(PersonClock.ZoneOf(profile: null, person.Zone, program.Zone)).DateTime);
        if (!program.IsClosedToEntry(decider.Now)
            && program.EntryRules.FirstOrDefault(rule => rule.Fits(reached.Point, person, today)) is { } rule
            && await decider.Store.FindAsync(Enrollment.KeyOf(program.ProgramId, person.PersonId), cancellation) is null or { Value.CanComeAgain: true })
        {
            var because = $"hris:{reached.Point}";
            if (rule.AsksManager)
            {
                await questions.OpenAsync(
                    new ManagerQuestionOrder(program.ProgramId, reached.PersonId, rule.Role, because, reached.Source, reached.At), cancellation);
            }
            else
            {
                await invitations.InviteAsync(program.ProgramId, reached.PersonId, rule.Role, because, reached.Source, again: reached.At, cancellation);
            }
        }
    }
}
