using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Skills;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Tracks;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.Rounds;

namespace MentorFlow.Orchestrations.Speed;

/// <summary>
/// From who is at an event to what the solver knows of them: ids and answers, no names. Who walked in is kept from whom the person must not meet who is
/// known by their address, so that nobody meets their manager by walking in.
/// </summary>
public sealed class SpeedPeople(IDocumentStore store)
{
    /// <param name="here">Seats of those who are to be given somebody to meet.</param>
    /// <param name="before">All meetings of the event so far.</param>
    /// <param name="at">UTC.</param>
    /// <returns>By the ids that the event knows people by.</returns>
    internal async Task<SpeedRoster> ReadAsync(
        MentoringProgram program,
        SpeedEvent held,
        IReadOnlyList<SpeedSeat> here,
        IReadOnlyList<SpeedMeeting> before,
        DateTimeOffset at,
        CancellationToken cancellation)
    {
        var claims = new SpeedClaims(await store.WalkInsAsync(held.ProgramId, held.Number, cancellation), here);
        var taken = claims.Seats;
        var entries = await EntriesAsync([.. taken.Select(seat => claims.OwnerOf(seat.PersonId))], cancellation);
        var enrollments = await EnrollmentsAsync(program, taken, cancellation);
        var mentorships = await store.QueryAsync<Mentorship>(program.Partition, cancellation: cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        var vetoes = await store.QueryAsync<PartnerVetoes>(program.Partition, cancellation: cancellation)
            .ToDictionaryAsync(stored => stored.Value.PersonId, stored => stored.Value.Vetoed, cancellationToken: cancellation);
        var skills = new SkillNames(await store.SkillsAsync(cancellation));
        var spellings = skills.Spellings(enrollments.Values.Select(one => one.Profile).OfType<Profile>().SelectMany(one => one.Needs.Concat(one.Offers)));
        var (people, likeness) = (new List<Candidate>(), new LikenessCodes());
        var policy = Candidates.PolicyOf(program, at, await store.TrackSettingsAsync(program.ProgramId, cancellation));
        var words = new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal);
        foreach (var seat in taken)
        {
            var id = claims.OwnerOf(seat.PersonId);
            var (enrollment, entry) = (enrollments.GetValueOrDefault(seat.PersonId), entries.GetValueOrDefault(id));
            IReadOnlyList<string> partners =
                [.. mentorships.Where(one => one.IsMember(id)).SelectMany(one => one.Others(id)).Select(one => one.PersonId).Distinct()];
            var declared = await store.DeclaredByAsync(enrollment, cancellation);
            var candidate = enrollment is { Profile: not null } && entry is not null
                ? Candidates.Of(enrollment, entry, program, 1, partners, declared, skill => spellings[skills.KeyOf(skill)], likeness)
                : Unprofiled(seat.PersonId, entry, partners);
            people.Add(candidate with { Role = RoleOf(seat.Role), Blocks = vetoes.GetValueOrDefault(id) ?? [] });
            words[seat.PersonId] = [.. vetoes.GetValueOrDefault(id) ?? [], .. declared, .. policy.Rules.EarlierPartners ? partners : []];
        }

        var lines = policy.Rules.ReportingLine ? entries : null;
        return new SpeedRoster(
            $"{held.ProgramId}:{held.Id}",
            [.. people.Select(one => one with { Blocks = [.. one.Blocks.Union(claims.ApartFrom(one.Id, words, lines))] })],
            policy,
            LinesAbove(entries),
            [.. before.SelectMany(PairsOf).Distinct()],
            taken.ToDictionary(seat => seat.PersonId, seat => seat.IdleIn?.Count ?? 0),
            held.Turns - held.TurnAt(at) + 1);

        IEnumerable<PairOfIds> PairsOf(SpeedMeeting meeting) =>
            from one in meeting.PersonIds
            from other in meeting.Others(one)
            where string.CompareOrdinal(one, other) < 0
            from standing in claims.StandingFor(one)
            from beside in claims.StandingFor(other)
            where standing != beside
            select new PairOfIds(standing, beside);
    }

    private static MatchRole RoleOf(ProgramRole role) =>
        role switch { ProgramRole.Mentor => MatchRole.Mentor, ProgramRole.Mentee => MatchRole.Mentee, _ => MatchRole.Peer };

    private static Candidate Unprofiled(string id, DirectoryEntry? entry, IReadOnlyList<string> partners) => new()
    {
        Id = id,
        Role = MatchRole.Peer,
        Seniority = entry?.Level,
        ManagerId = entry?.ManagerId,
        Team = entry?.Team,
        Site = entry?.Site,
        EarlierPartners = partners,
    };

    private async Task<Dictionary<string, Enrollment>> EnrollmentsAsync(
        MentoringProgram program, IReadOnlyList<SpeedSeat> seats, CancellationToken cancellation)
    {
        var found = new Dictionary<string, Enrollment>(StringComparer.Ordinal);
        foreach (var seat in seats)
        {
            if (await store.FindAsync(Enrollment.KeyOf(program.ProgramId, seat.PersonId), cancellation) is { Value: var enrollment })
            {
                found[seat.PersonId] = enrollment;
            }
        }

        return found;
    }

    // Those who are there, and everybody above them: what links two of them lies there.
    private async Task<Dictionary<string, DirectoryEntry>> EntriesAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var entries = new Dictionary<string, DirectoryEntry>(StringComparer.Ordinal);
        foreach (var start in ids)
        {
            string? at = start;
            while (at is not null && !entries.ContainsKey(at) && await store.FindAsync(DirectoryEntry.KeyOf(at), cancellation) is { Value: var entry })
            {
                entries.Add(at, entry);
                at = entry.ManagerId;
            }
        }

        return entries;
    }

    private static IReadOnlyList<ReportingLine> LinesAbove(IReadOnlyDictionary<string, DirectoryEntry> entries) =>
    [
        .. entries.Values.Where(entry => entry.ManagerId is not null)
            .Select(entry => new ReportingLine(entry.PersonId, entry.ManagerId!))
            .OrderBy(line => line.PersonId, StringComparer.Ordinal),
    ];
}
