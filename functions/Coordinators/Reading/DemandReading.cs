using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Skills;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>Reads which skills people wish for, and which are met (R47): counts only, and never who.</summary>
public sealed class DemandReading(IDocumentStore store, MentorshipReading mentorships)
{
    private static readonly EnrollmentStage[] InThePool = [EnrollmentStage.Ready, EnrollmentStage.Matched];

    /// <param name="programId">Of one program; null for all that the reader sees.</param>
    /// <param name="language">BCP 47 tag of the reader.</param>
    public async Task<DemandFacts> ReadAsync(string? programId, ConsoleScope scope, string? language, CancellationToken cancellation)
    {
        var (rounds, pool, taken) = (new List<RoundDemand>(), new List<Enrollment>(), new Dictionary<string, int>(StringComparer.Ordinal));
        IReadOnlyList<string> programs = programId is not null ? [programId] : await ProgramsAsync(scope, cancellation);
        foreach (var id in programs)
        {
            rounds.AddRange(await store.AllAsync<RoundDemand>(id, cancellation).ToListAsync(cancellation));
            pool.AddRange(await PoolAsync(id, cancellation));
            var members = (await mentorships.LinesAsync(id, cancellation)).Where(line => line.IsOpen).SelectMany(line => line.Members);
            foreach (var member in members)
            {
                taken[member.PersonId] = taken.GetValueOrDefault(member.PersonId) + 1;
            }
        }

        return DemandFigures.Of(new SkillNames(await store.SkillsAsync(cancellation)), rounds, pool, taken, language);
    }

    /// <summary>What people of all programs that the reader sees typed, and what is not on the list.</summary>
    public async Task<IReadOnlyList<UnlistedSkill>> UnlistedAsync(ConsoleScope scope, CancellationToken cancellation)
    {
        var typed = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var id in await ProgramsAsync(scope, cancellation))
        {
            foreach (var enrollment in await PoolAsync(id, cancellation))
            {
                if (!typed.TryGetValue(enrollment.PersonId, out var words))
                {
                    words = typed[enrollment.PersonId] = new HashSet<string>(StringComparer.Ordinal);
                }

                words.UnionWith((enrollment.Profile?.Needs ?? []).Concat(enrollment.Profile?.Offers ?? []));
            }
        }

        return UnlistedSkill.Of(new SkillNames(await store.SkillsAsync(cancellation)), typed.Values);
    }

    private async Task<IReadOnlyList<string>> ProgramsAsync(ConsoleScope scope, CancellationToken cancellation) =>
        await store.ProgramsAsync(cancellation)
            .Select(program => program.ProgramId)
            .Where(id => scope.Reads(id))
            .ToListAsync(cancellation);

    private async Task<IReadOnlyList<Enrollment>> PoolAsync(string programId, CancellationToken cancellation)
    {
        var pool = new List<Enrollment>();
        foreach (var stage in InThePool)
        {
            var query = new DocumentQuery<Enrollment>().Where(enrollment => enrollment.Stage, stage);
            pool.AddRange(await store.QueryAsync(Partition.Program(programId), query, cancellation).Select(stored => stored.Value).ToListAsync(cancellation));
        }

        return pool;
    }
}
