using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rounds;

namespace MentorFlow.Orchestrations.Places;

/// <summary>What somebody has taken on in one of their programs.</summary>
/// <param name="Places">With what runs in all of them.</param>
/// <param name="Asked">Proposals and places in circles that wait for an answer, theirs or another's.</param>
public sealed record ProgramPart(MentoringProgram Program, Enrollment Enrollment, PlaceCount Places, int Asked);

/// <summary>The one place at which somebody says how many mentorships they take on, in all programs together (R23).</summary>
public sealed class BudgetActs(Decider decider)
{
    /// <summary>Null where they said nothing yet.</summary>
    public async Task<MentoringBudget?> FindAsync(string personId, CancellationToken cancellation = default) =>
        (await decider.Store.FindAsync(MentoringBudget.KeyOf(personId), cancellation))?.Value;

    /// <summary>What they have taken on in each program in which they can be matched, or will be.</summary>
    public async Task<IReadOnlyList<ProgramPart>> PartsAsync(string personId, CancellationToken cancellation = default)
    {
        var parts = new List<ProgramPart>();
        await foreach (var involvement in decider.Store.QueryAsync<Involvement>(Partition.Person(personId), cancellation: cancellation))
        {
            var programId = involvement.Value.ProgramId;
            if (await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation)
                    is { Value: { IsOpen: true, Profile: not null, Stage: not EnrollmentStage.Accepted } enrollment }
                && await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is { Value: { IsOver: false } program })
            {
                parts.Add(new ProgramPart(
                    program,
                    enrollment,
                    await decider.Store.PlacesOfAsync(enrollment, cancellation),
                    await decider.Store.CountAskedAsync(involvement.Value with { Role = enrollment.Role }, cancellation)));
            }
        }

        return parts;
    }

    /// <summary>Says how many in all programs. Nothing ends by it; with more, who waits may be proposed at once.</summary>
    public Task<Verdict<MentoringBudget>> SetAsync(MentoringBudget wanted, CancellationToken cancellation = default) =>
        DecideAsync(wanted.PersonId, _ => wanted, isOffered: true, cancellation);

    /// <summary>A mentor said yes to one more: where their number for all programs would not let them, it is one more than what runs.</summary>
    public async Task MakeRoomAsync(string programId, string personId, CancellationToken cancellation = default)
    {
        if (await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation) is not { Value: var enrollment })
        {
            return;
        }

        var count = await decider.Store.PlacesOfAsync(enrollment, cancellation);
        if (count.Budget <= count.Taken)
        {
            await DecideAsync(
                personId,
                known => (known ?? new MentoringBudget(personId)).With(enrollment.Role, Math.Min(MentoringBudget.Most, count.Taken + 1)),
                isOffered: false,
                cancellation);
        }
    }

    private Task<Verdict<MentoringBudget>> DecideAsync(
        string personId, Func<MentoringBudget?, MentoringBudget> change, bool isOffered, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Person(personId),
            async token =>
            {
                var stored = await decider.Store.FindAsync(MentoringBudget.KeyOf(personId), token);
                var mentoring = isOffered ? await MentoringAsync(personId, token) : [];
                return BudgetSetting.Decide(stored, change(stored?.Value), mentoring, decider.Now);
            },
            cancellation);

    private ValueTask<List<string>> MentoringAsync(string personId, CancellationToken cancellation) => decider.Store
        .QueryAsync<Involvement>(Partition.Person(personId), cancellation: cancellation)
        .Where(involvement => involvement.Value.Role is ProgramRole.Mentor)
        .Select(involvement => involvement.Value.ProgramId)
        .ToListAsync(cancellation);
}
