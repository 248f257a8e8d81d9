using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>Freezes the pool of a round: who may be matched today, with what is left of their capacity, and what has been tried before.</summary>
public sealed class MatchingPool(IDocumentStore store)
{
    /// <param name="at">When the round is frozen, UTC: the weeks from then on are those in which people are to meet.</param>
    /// <param name="forbidden">Pairs that a coordinator ruled out in this round; those with somebody who is no longer in the pool are left out.</param>
    public async Task<MatchingInput> FreezeAsync(
        MentoringProgram program, int round, DateTimeOffset at, IReadOnlyList<PairOfIds> forbidden, CancellationToken cancellation)
    {
        var partition = Partition.Program(program.ProgramId);
        var enrollments = await store.QueryAsync<Enrollment>(partition, cancellation: cancellation).Select(stored => stored.Value).ToListAsync(cancellation);
        var mentorships = await store.QueryAsync<Mentorship>(partition, cancellation: cancellation).Select(stored => stored.Value).ToListAsync(cancellation);
        var proposals = await store.QueryAsync<Proposal>(partition, cancellation: cancellation).Select(stored => stored.Value).ToListAsync(cancellation);
        var directory = await store.QueryAsync<DirectoryEntry>(Partition.Organization, cancellation: cancellation)
            .Select(stored => stored.Value)
            .ToDictionaryAsync(entry => entry.PersonId, cancellationToken: cancellation);
        var last = round > 1 ? await store.FindAsync(Round.KeyOf(program.ProgramId, round - 1), cancellation) : null;

        var taken = mentorships
            .Where(mentorship => mentorship.IsOpen)
            .SelectMany(mentorship => mentorship.Members)
            .CountBy(member => member.PersonId)
            .ToDictionary();
        var candidates = new List<Candidate>();
        foreach (var enrollment in enrollments.Where(IsTrained))
        {
            var elsewhere = enrollment.Role is ProgramRole.Mentor ? await store.CountElsewhereAsync(enrollment, cancellation) : 0;
            var left = enrollment.Profile!.Capacity - taken.GetValueOrDefault(enrollment.PersonId) - elsewhere;
            if (left > 0 && directory.GetValueOrDefault(enrollment.PersonId) is { Standing: Standing.Active } entry)
            {
                var declared = await store.DeclaredByAsync(enrollment, cancellation);
                candidates.Add(Candidates.Of(enrollment, entry, program, left, Partners(enrollment.PersonId, mentorships), declared));
            }
        }

        var inRound = candidates.Select(candidate => candidate.Id).ToHashSet();
        return new MatchingInput
        {
            RoundId = $"{program.ProgramId}:{round}",
            Candidates = candidates,
            OrgChart = LinesAbove(inRound, directory),
            Policy = Candidates.PolicyOf(program, at),
            CarriedOver = [.. last?.Value.Waiting.Select(person => person.PersonId).Where(inRound.Contains) ?? []],
            SignUpOrder = [.. enrollments
                .Where(enrollment => enrollment.Role is ProgramRole.Mentee)
                .OrderBy(enrollment => enrollment.CreatedAt)
                .ThenBy(enrollment => enrollment.PersonId, StringComparer.Ordinal)
                .Select(enrollment => enrollment.PersonId)
                .Where(inRound.Contains)],
            Declined = [.. proposals
                .Where(proposal => proposal.Stage is ProposalStage.DeclinedByMentee or ProposalStage.DeclinedByMentor or ProposalStage.Unanswered)
                .Where(proposal => inRound.Contains(proposal.MenteeId) && inRound.Contains(proposal.MentorId))
                .Select(proposal => new PairOfIds(proposal.MenteeId, proposal.MentorId))
                .Distinct()],
            Forbidden = [.. forbidden.Where(pair => inRound.Contains(pair.MenteeId) && inRound.Contains(pair.MentorId))],
        };
    }

    private static bool IsTrained(Enrollment enrollment) =>
        enrollment is { Profile: not null, Stage: EnrollmentStage.Ready or EnrollmentStage.Matched, RestsSince: null };

    // Everybody between a candidate and the top: what links two candidates lies there, and a round does not hold the whole organization.
    private static IReadOnlyList<ReportingLine> LinesAbove(HashSet<string> inRound, Dictionary<string, DirectoryEntry> directory)
    {
        var lines = new Dictionary<string, ReportingLine>(StringComparer.Ordinal);
        foreach (var start in inRound)
        {
            var at = start;
            while (directory.GetValueOrDefault(at)?.ManagerId is { } manager && lines.TryAdd(at, new ReportingLine(at, manager)))
            {
                at = manager;
            }
        }

        return [.. lines.Values.OrderBy(line => line.PersonId, StringComparer.Ordinal)];
    }

    private static IReadOnlyList<string> Partners(string personId, IEnumerable<Mentorship> mentorships) =>
        [.. mentorships
            .Where(mentorship => mentorship.IsMember(personId))
            .SelectMany(mentorship => mentorship.Others(personId))
            .Select(member => member.PersonId)
            .Distinct()];
}
