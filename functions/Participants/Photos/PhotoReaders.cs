using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Participants.Photos;

/// <summary>Who may see somebody's photo in a program: they themselves, their partners, and who has a card of them before deciding.</summary>
internal static class PhotoReaders
{
    public static async Task<bool> MaySeePhotoAsync(
        this IDocumentStore store, string programId, string readerId, string personId, CancellationToken cancellation) =>
        readerId == personId
        || await store.MentorshipsOfAsync(programId, readerId, cancellation)
            .AnyAsync(mentorship => mentorship.IsAlive && mentorship.IsMember(personId), cancellation)
        || await HasCardAsync(store, programId, menteeId: readerId, mentorId: personId, _ => true, cancellation)
        || await HasCardAsync(store, programId, menteeId: personId, mentorId: readerId, ConcernsMentor, cancellation)
        || await MayChooseAsync(store, programId, readerId, personId, cancellation)
        || await IsAskedWithAsync(store, programId, readerId, personId, cancellation);

    private static ValueTask<bool> HasCardAsync(
        IDocumentStore store, string programId, string menteeId, string mentorId, Func<Proposal, bool> concerns, CancellationToken cancellation)
    {
        var between = new DocumentQuery<Proposal>().Where(proposal => proposal.MenteeId, menteeId).Where(proposal => proposal.MentorId, mentorId);
        return store.QueryAsync(Partition.Program(programId), between, cancellation)
            .AnyAsync(stored => stored.Value.IsOpen && concerns(stored.Value), cancellation);
    }

    // Before a round is solved: who is on the reader's shortlist, or among all from whom the reader chooses.
    private static async Task<bool> MayChooseAsync(
        IDocumentStore store, string programId, string readerId, string personId, CancellationToken cancellation)
    {
        await foreach (var ranking in store.QueryAsync<RoundRanking>(Partition.Program(programId), cancellation: cancellation))
        {
            if (ranking.Value.IsOpen
                && await store.FindAsync(PartnerWish.KeyOf(programId, ranking.Value.Number, readerId), cancellation) is { Value: var wish }
                && await RoleInPoolAsync(store, programId, personId, cancellation) is { } role
                && (wish.Offered.Any(entry => entry.PartnerId == personId) || (ranking.Value.AmongAll && role is not ProgramRole.Mentee)))
            {
                return true;
            }
        }

        return false;
    }

    // Who is asked about a circle sees who else is, or is in it.
    private static async Task<bool> IsAskedWithAsync(
        IDocumentStore store, string programId, string readerId, string personId, CancellationToken cancellation)
    {
        var own = new DocumentQuery<CircleSeat>().Where(seat => seat.PersonId, readerId);
        await foreach (var stored in store.QueryAsync(Partition.Program(programId), own, cancellation))
        {
            var seat = stored.Value;
            if (seat.IsOpen
                && ((await store.FindAsync(RoundCircle.KeyOf(programId, seat.CircleId), cancellation))?.Value.Has(personId) == true
                    || (seat.Joins is { } joins
                        && (await store.FindAsync(Mentorship.KeyOf(programId, joins), cancellation))?.Value.IsMember(personId) == true)))
            {
                return true;
            }
        }

        return false;
    }

    // Null for who takes part no more, or not yet.
    private static async Task<ProgramRole?> RoleInPoolAsync(IDocumentStore store, string programId, string personId, CancellationToken cancellation) =>
        await store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation) is
        {
            Value: { Profile: not null, Stage: EnrollmentStage.Ready or EnrollmentStage.Matched } enrollment,
        }
            ? enrollment.Role
            : null;

    // As the proposal's page: who is asked second sees nothing before the first has said yes.
    private static bool ConcernsMentor(Proposal proposal) => proposal.IsOfPeers || proposal.Stage is ProposalStage.AwaitingMentor;
}
