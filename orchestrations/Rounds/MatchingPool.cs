using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Objections;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Skills;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Tracks;
using MentorFlow.Domain.Unmatched;
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
        var known = await ReadAsync(program, cancellation);
        var candidates = await CandidatesAsync(program, known, (_, left) => left, cancellation);

        // Who said no to a circle, or nothing, is asked about no other in the same round.
        var refusing = known.Seats
            .Where(seat => seat.Stage is SeatStage.Declined or SeatStage.Silent && round > RoundCircle.Beside && RoundCircle.IsOfRound(seat.CircleId, round))
            .Select(seat => seat.PersonId)
            .ToHashSet();
        return await FreezeAsync(program, round, at, forbidden, known, [.. candidates.Where(candidate => !refusing.Contains(candidate.Id))], cancellation);
    }

    /// <summary>The pool around one person alone: everybody on the other side, those with no place left among them as if they had one.</summary>
    /// <returns>The mentors or peers with no place left come beside it.</returns>
    internal async Task<(MatchingInput Input, IReadOnlySet<string> Full)> FreezeAroundAsync(
        MentoringProgram program, string personId, DateTimeOffset at, CancellationToken cancellation)
    {
        var known = await ReadAsync(program, cancellation);
        var full = new HashSet<string>(StringComparer.Ordinal);
        var everybody = await CandidatesAsync(program, known, Room, cancellation);
        var person = everybody.FirstOrDefault(candidate => candidate.Id == personId);
        var others = everybody.Where(candidate => candidate.Id != personId && candidate.Role is not MatchRole.Mentee).ToList();
        return (await FreezeAsync(program, 0, at, [], known, person is null ? others : [person, .. others], cancellation), full);

        int Room(string id, int left)
        {
            if (left <= 0 && id != personId)
            {
                full.Add(id);
            }

            return Math.Max(1, left);
        }
    }

    /// <summary>The pool of some people alone, with what they have left.</summary>
    internal async Task<MatchingInput> FreezeAmongAsync(
        MentoringProgram program, IReadOnlySet<string> personIds, DateTimeOffset at, CancellationToken cancellation)
    {
        var known = await ReadAsync(program, cancellation);
        var everybody = await CandidatesAsync(program, known, (_, left) => left, cancellation);
        return await FreezeAsync(program, 0, at, [], known, [.. everybody.Where(candidate => personIds.Contains(candidate.Id))], cancellation);
    }

    private async Task<PoolRecords> ReadAsync(MentoringProgram program, CancellationToken cancellation)
    {
        var partition = Partition.Program(program.ProgramId);
        return new PoolRecords(
            await ListAsync<Enrollment>(partition, cancellation),
            await ListAsync<Mentorship>(partition, cancellation),
            await ListAsync<Proposal>(partition, cancellation),
            (await ListAsync<DirectoryEntry>(Partition.Organization, cancellation)).ToDictionary(entry => entry.PersonId),
            (await ListAsync<PersonalRules>(partition, cancellation))
                .Where(rules => rules.Counts)
                .ToDictionary(rules => rules.PersonId, rules => rules.Leeway),
            (await ListAsync<PartnerVetoes>(partition, cancellation)).ToDictionary(vetoes => vetoes.PersonId, vetoes => vetoes.Vetoed),
            await ListAsync<CircleSeat>(partition, cancellation),
            new SkillNames(await store.SkillsAsync(cancellation)),
            await store.TrackSettingsAsync(program.ProgramId, cancellation));
    }

    // Who is asked about somebody in another round is not asked about somebody else meanwhile.
    private async Task<List<Candidate>> CandidatesAsync(
        MentoringProgram program, PoolRecords known, Func<string, int, int> places, CancellationToken cancellation)
    {
        var taken = known.Mentorships
            .Where(mentorship => mentorship.IsOpen)
            .SelectMany(mentorship => mentorship.Members)
            .Select(member => member.PersonId)
            .Concat(known.Proposals.Where(proposal => proposal.IsOpen).SelectMany(proposal => new[] { proposal.MentorId, proposal.MenteeId }))
            .Concat(known.Seats.Where(seat => seat.IsOpen).Select(seat => seat.PersonId))
            .CountBy(personId => personId)
            .ToDictionary();

        // Those in circles with places left have to be known, to see who fits them; they get no other place.
        var sitting = OpenCircles(known).SelectMany(circle => circle.MemberIds).ToHashSet();
        var (candidates, likeness) = (new List<Candidate>(), new LikenessCodes());
        var spellings = known.Skills.Spellings(known.Enrollments.Select(one => one.Profile).OfType<Profile>().SelectMany(one => one.Needs.Concat(one.Offers)));
        foreach (var enrollment in known.Enrollments.Where(one => IsTrained(one) && !one.AwaitsNewConsent && program.Uses(one.Role)))
        {
            var count = await store.PromisedPlacesAsync(enrollment, program, taken.GetValueOrDefault(enrollment.PersonId), cancellation);
            var left = places(enrollment.PersonId, count.Left);
            if ((left > 0 || sitting.Contains(enrollment.PersonId))
                && known.Directory.GetValueOrDefault(enrollment.PersonId) is { Standing: Standing.Active } entry
                && !await store.ObjectsAsync(enrollment.PersonId, ObjectionPurpose.Matching, cancellation))
            {
                var declared = await store.DeclaredByAsync(enrollment, cancellation);
                var partners = Partners(enrollment.PersonId, known.Mentorships);
                candidates.Add(Candidates.Of(enrollment, entry, program, left, partners, declared, skill => spellings[known.Skills.KeyOf(skill)], likeness) with
                {
                    Capacity = Math.Max(0, left),
                    HasPartner = enrollment is { Role: ProgramRole.Mentee, Stage: EnrollmentStage.Matched },
                    Leeway = known.Leeways.GetValueOrDefault(enrollment.PersonId),
                    Blocks = known.Vetoes.GetValueOrDefault(enrollment.PersonId) ?? [],
                });
            }
        }

        return candidates;
    }

    private async Task<MatchingInput> FreezeAsync(
        MentoringProgram program,
        int round,
        DateTimeOffset at,
        IReadOnlyList<PairOfIds> forbidden,
        PoolRecords known,
        IReadOnlyList<Candidate> candidates,
        CancellationToken cancellation)
    {
        var last = round > 1 ? await store.FindAsync(Round.KeyOf(program.ProgramId, round - 1), cancellation) : null;
        var inRound = candidates.Select(candidate => candidate.Id).ToHashSet();
        return new MatchingInput
        {
            RoundId = $"{program.ProgramId}:{round}",
            Candidates = candidates,
            OrgChart = LinesAbove(inRound, known.Directory),
            Policy = Candidates.PolicyOf(program, at, known.Tracks),
            Preferences = await SpeedSeeds.WithAsync(
                store, program.ProgramId, candidates, await PreferencesAsync(program.ProgramId, round, inRound, cancellation), cancellation),
            CarriedOver = [.. last?.Value.Waiting.Select(person => person.PersonId).Where(inRound.Contains) ?? []],
            SignUpOrder = [.. known.Enrollments
                .Where(enrollment => enrollment.Role is ProgramRole.Mentee)
                .OrderBy(enrollment => enrollment.CreatedAt)
                .ThenBy(enrollment => enrollment.PersonId, StringComparer.Ordinal)
                .Select(enrollment => enrollment.PersonId)
                .Where(inRound.Contains)],
            Declined = [.. known.Proposals
                .Where(proposal => proposal.Stage is ProposalStage.DeclinedByMentee or ProposalStage.DeclinedByMentor or ProposalStage.Unanswered)
                .Where(proposal => inRound.Contains(proposal.MenteeId) && inRound.Contains(proposal.MentorId))
                .Select(proposal => new PairOfIds(proposal.MenteeId, proposal.MentorId))
                .Distinct()],
            Forbidden = [.. forbidden.Where(pair => inRound.Contains(pair.MenteeId) && inRound.Contains(pair.MentorId))],
            OpenCircles = OpenCirclesAmong(known, inRound),
        };
    }

    // Those of which the host is on leave take nobody in; who of the others is, does not sit there to be compared with.
    private static IReadOnlyList<OpenCircle>? OpenCirclesAmong(PoolRecords known, HashSet<string> inRound)
    {
        var open = OpenCircles(known)
            .Where(circle => circle.HostId is null || inRound.Contains(circle.HostId))
            .Select(circle => circle with { MemberIds = [.. circle.MemberIds.Where(inRound.Contains)] })
            .ToList();
        return open.Count > 0 ? open : null;
    }

    // Places that somebody is asked about are kept for them.
    private static IEnumerable<OpenCircle> OpenCircles(PoolRecords known) =>
        from mentorship in known.Mentorships.OrderBy(mentorship => mentorship.MentorshipId, StringComparer.Ordinal)
        where mentorship is { IsCircle: true, Stage: MentorshipStage.Kickoff or MentorshipStage.Active }
        let free = mentorship.SeatsFree - known.Seats.Count(seat => seat.IsOpen && seat.Joins == mentorship.MentorshipId)
        where free > 0
        select new OpenCircle(mentorship.MentorshipId, mentorship.HostId, [.. mentorship.Members.Select(member => member.PersonId)], free);

    // Who ranked only people who are no longer in the pool ranked nobody.
    private async Task<IReadOnlyList<Preference>> PreferencesAsync(
        string programId, int round, HashSet<string> inRound, CancellationToken cancellation) =>
        await store.QueryAsync(
                Partition.Program(programId), new DocumentQuery<PartnerWish>(IdPrefix: PartnerWish.PrefixOf(round)), cancellation)
            .Where(wish => inRound.Contains(wish.Value.PersonId))
            .Select(wish => new Preference(wish.Value.PersonId, [.. wish.Value.Ranked.Where(inRound.Contains)]))
            .Where(preference => preference.Ranked.Count > 0)
            .ToListAsync(cancellation);

    private ValueTask<List<T>> ListAsync<T>(Partition partition, CancellationToken cancellation)
        where T : class, IDocument =>
        store.QueryAsync<T>(partition, cancellation: cancellation).Select(stored => stored.Value).ToListAsync(cancellation);

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
            .Where(mentorship => mentorship.HasKnown(personId))
            .SelectMany(mentorship => mentorship.Others(personId))
            .Select(member => member.PersonId)
            .Distinct()];

    private sealed record PoolRecords(
        IReadOnlyList<Enrollment> Enrollments,
        IReadOnlyList<Mentorship> Mentorships,
        IReadOnlyList<Proposal> Proposals,
        Dictionary<string, DirectoryEntry> Directory,
        IReadOnlyDictionary<string, RuleLeeway> Leeways,
        IReadOnlyDictionary<string, IReadOnlyList<string>> Vetoes,
        IReadOnlyList<CircleSeat> Seats,
        SkillNames Skills,
        TrackSettings Tracks);
}
