using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Participants.Onboarding;

/// <summary>What else somebody can join whose part in a program is over: programs that take people in now, one without an end among them.</summary>
public sealed class OtherPrograms(IDocumentStore store, TimeProvider clock)
{
    /// <summary>What brings those who go on from one program to another.</summary>
    public const string Because = $"{Enrollment.SignUp}another-program";

    // A page names a few; more would be a catalog.
    private const int Most = 5;

    public async Task<IReadOnlyList<MentoringProgram>> ReadAsync(Participant participant, CancellationToken cancellation)
    {
        var others = new List<MentoringProgram>();
        await foreach (var listing in store.QueryAsync<ProgramListing>(Partition.Organization, cancellation: cancellation))
        {
            if (others.Count < Most
                && listing.Value.Status is ProgramStatus.Running
                && listing.Value.ProgramId != participant.ProgramId
                && await FindAsync(listing.Value.ProgramId, participant, cancellation) is { } program)
            {
                others.Add(program);
            }
        }

        return others;
    }

    /// <returns>Null for a program that takes nobody in now, has no use for the role, or has the person already.</returns>
    public async Task<MentoringProgram?> FindAsync(string programId, Participant participant, CancellationToken cancellation) =>
        await store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is { Value: var program }
        && TakesIn(program, participant, clock.GetUtcNow())
        && await store.FindAsync(Enrollment.KeyOf(programId, participant.PersonId), cancellation) is null
            ? program
            : null;

    private static bool TakesIn(MentoringProgram program, Participant participant, DateTimeOffset now) =>
        program is { Status: ProgramStatus.Running, Pilot: false }
        && program.Calendar.RecruitmentOpens <= now
        && !program.IsClosedToEntry(now)
        && program.Uses(participant.Enrollment.Role);
}
