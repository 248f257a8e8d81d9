using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Video;
using MentorFlow.Matching;
using MentorFlow.Orchestrations.People;

namespace MentorFlow.Orchestrations.Imports;

/// <summary>Reads a list of running pairs beside what is known, and says what each of its rows comes to. Saves nothing.</summary>
public sealed class PairReading(IDocumentStore store, PersonActs people, PersonIds ids, VideoSettings video, TimeProvider clock)
{
    /// <param name="program">Which the pairs come into; one that takes running pairs.</param>
    /// <param name="file">CSV or a workbook.</param>
    /// <param name="usual">Words for agreements that are yet to be signed.</param>
    public async Task<PairsLook> LookAsync(MentoringProgram program, Stream file, UsualWords usual, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var settings = new PairSettings(program.Zone, program.Calendar.EndOf(now), now, video, usual, program.MeetingLink)
        {
            Limits = program.Policy.Kickoff.Limits,
        };
        var report = await PairFile.ReadAsync(file, settings, cancellation);
        var known = await ReadAsync(program, cancellation);
        var errors = report.Errors.ToList();
        var rows = new List<Row>();
        foreach (var pair in report.Pairs)
        {
            var faults = new List<ImportError>();
            if (await FindAsync(pair, known, faults, cancellation) is { } row)
            {
                faults.AddRange(PairDecisions.Obstacles(row.Stand, now).Select(one => FaultOf(pair, row, one)));
                if (faults.Count == 0)
                {
                    rows.Add(row);
                }
            }

            errors.AddRange(faults);
        }

        errors.AddRange(PairDecisions.Clashes([.. rows.Select(row => (row.Pair, row.Stand.Mentor.PersonId, row.Stand.Mentee.PersonId))], program));
        var bad = errors.Select(error => error.Line).ToHashSet();
        var good = rows.Where(row => !bad.Contains(row.Pair.Line)).ToList();
        return new PairsLook(now, report.Rows, await LookAsync(program, good, known, cancellation), [.. errors.OrderBy(error => error.Line)]);
    }

    private async Task<IReadOnlyList<PairLook>> LookAsync(MentoringProgram program, List<Row> rows, Known known, CancellationToken cancellation)
    {
        var conflicts = await ConflictsAsync(program, rows, known, cancellation);
        var counts = new Dictionary<string, int>();
        var looks = new List<PairLook>();
        foreach (var row in rows)
        {
            var look = PairDecisions.Look(row.Pair, row.Stand, [.. conflicts[PairOf(row)].Select(conflict => conflict.Cause)], []);
            looks.Add(look.IsHere ? look : look with { Warnings = await WarningsAsync(program, row, known, counts, cancellation) });
        }

        return looks;
    }

    private async Task<ILookup<PairOfIds, PairConflict>> ConflictsAsync(
        MentoringProgram program, List<Row> rows, Known known, CancellationToken cancellation)
    {
        var pairs = rows.Select(PairOf).Distinct().ToList();
        var declared = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var person in pairs.SelectMany(pair => new[] { pair.MenteeId, pair.MentorId }).Distinct())
        {
            declared[person] = await store.DeclaredByAsync(known.Enrollments.GetValueOrDefault(person), cancellation);
        }

        var facts = new PairFacts(
            OrgChart.Of(known.Directory.Values),
            known.Directory.Values.Where(entry => entry.Team is not null).ToDictionary(entry => entry.PersonId, entry => entry.Team!),
            declared,
            MatchingRules.Of(program));
        return PairConflicts.Of(pairs, facts).ToLookup(conflict => conflict.Pair);
    }

    private async Task<IReadOnlyList<Phrase>> WarningsAsync(
        MentoringProgram program, Row row, Known known, Dictionary<string, int> counts, CancellationToken cancellation)
    {
        var (mentor, mentee) = PairDecisions.RolesIn(program);
        var warnings = new List<Phrase>();
        foreach (var (named, member, role) in new[] { (row.Pair.Mentor, row.Stand.Mentor, mentor), (row.Pair.Mentee, row.Stand.Mentee, mentee) })
        {
            var here = known.Mentorships.GetValueOrDefault(member.PersonId)?.Count(mentorship => mentorship.IsOpen) ?? 0;
            var elsewhere = role is ProgramRole.Mentor && member.Enrollment is { Profile: not null } enrollment
                ? await store.CountElsewhereAsync(enrollment, cancellation)
                : 0;
            var ofList = counts[member.PersonId] = counts.GetValueOrDefault(member.PersonId) + 1;
            if (PairDecisions.OverLimit(named, member.Enrollment, role, here + elsewhere, ofList) is { } warning)
            {
                warnings.Add(warning);
            }
        }

        return warnings;
    }

    /// <returns>Null where one of the two cannot be found; then it is said why.</returns>
    private async Task<Row?> FindAsync(ImportedPair pair, Known known, List<ImportError> faults, CancellationToken cancellation)
    {
        var mentor = await FindAsync(pair.Line, pair.Mentor, known, faults, cancellation);
        var mentee = await FindAsync(pair.Line, pair.Mentee, known, faults, cancellation);
        if (mentor is null || mentee is null)
        {
            return null;
        }

        var together = known.Mentorships.GetValueOrDefault(mentor.PersonId)?.Where(mentorship => mentorship.IsMember(mentee.PersonId)) ?? [];
        return new Row(pair, new PairStand(known.Program, MemberOf(mentor), MemberOf(mentee), [.. together]));

        PairMember MemberOf(DirectoryEntry entry) => new(entry.PersonId, entry.Standing, known.Enrollments.GetValueOrDefault(entry.PersonId));
    }

    private async Task<DirectoryEntry?> FindAsync(int line, NamedPerson named, Known known, List<ImportError> faults, CancellationToken cancellation)
    {
        var byId = named.ExternalId is { } externalId
            ? known.ByExternalId.GetValueOrDefault(externalId) ?? known.Of(await ids.FindAsync(externalId, cancellation))
            : null;
        var byEmail = named.Email is { } email
            ? known.ByEmail.GetValueOrDefault(PersonId.Normalize(email)) ?? known.Of((await people.FindByEmailAsync(email, cancellation))?.PersonId)
            : null;
        var isUnknown = (named.ExternalId is not null && byId is null) || (named.Email is not null && byEmail is null);
        if (isUnknown)
        {
            faults.Add(ImportError.Of(line, named.Column, "rules.pair-unknown", ("who", byId is null ? named.Said : named.Email)));
        }
        else if (byId is not null && byEmail is not null && byId.PersonId != byEmail.PersonId)
        {
            faults.Add(ImportError.Of(line, named.Column, "rules.pair-two-people", ("who", named.ExternalId), ("email", named.Email)));
        }

        return faults.Exists(fault => fault.Line == line && fault.Column == named.Column) ? null : byId ?? byEmail;
    }

    private static ImportError FaultOf(ImportedPair pair, Row row, (string PersonId, Phrase Rule) obstacle)
    {
        var named = obstacle.PersonId == row.Stand.Mentee.PersonId ? pair.Mentee : pair.Mentor;
        return ImportError.Of(pair.Line, named.Column, "rules.pair-person", ("who", named.Said), ("rule", obstacle.Rule));
    }

    private static PairOfIds PairOf(Row row) => new(row.Stand.Mentee.PersonId, row.Stand.Mentor.PersonId);

    // A list may be long: what it is looked at beside is read once.
    private async Task<Known> ReadAsync(MentoringProgram program, CancellationToken cancellation)
    {
        var directory = await store.QueryAsync<DirectoryEntry>(Partition.Organization, cancellation: cancellation)
            .Select(entry => entry.Value)
            .ToDictionaryAsync(entry => entry.PersonId, cancellationToken: cancellation);
        var enrollments = await store.QueryAsync<Enrollment>(program.Partition, cancellation: cancellation)
            .Select(enrollment => enrollment.Value)
            .ToDictionaryAsync(enrollment => enrollment.PersonId, cancellationToken: cancellation);
        var mentorships = await store.QueryAsync<Mentorship>(program.Partition, cancellation: cancellation)
            .Select(mentorship => mentorship.Value)
            .ToListAsync(cancellation);
        return new Known(
            program,
            directory,
            directory.Values.Where(entry => entry.ExternalId is not null)
                .GroupBy(entry => entry.ExternalId!)
                .ToDictionary(same => same.Key, same => same.First()),
            directory.Values.Where(entry => entry.Standing is not Standing.Left)
                .GroupBy(entry => PersonId.Normalize(entry.Email))
                .ToDictionary(same => same.Key, same => same.First()),
            enrollments,
            mentorships.SelectMany(mentorship => mentorship.Members.Select(member => (member.PersonId, Mentorship: mentorship)))
                .GroupBy(one => one.PersonId, one => one.Mentorship)
                .ToDictionary(same => same.Key, same => same.ToList()));
    }

    private sealed record Row(ImportedPair Pair, PairStand Stand);

    /// <param name="ByEmail">Of those who are there, by normalized address.</param>
    /// <param name="Mentorships">Of the program, by member.</param>
    private sealed record Known(
        MentoringProgram Program,
        IReadOnlyDictionary<string, DirectoryEntry> Directory,
        IReadOnlyDictionary<string, DirectoryEntry> ByExternalId,
        IReadOnlyDictionary<string, DirectoryEntry> ByEmail,
        IReadOnlyDictionary<string, Enrollment> Enrollments,
        IReadOnlyDictionary<string, List<Mentorship>> Mentorships)
    {
        public DirectoryEntry? Of(string? personId) => personId is null ? null : Directory.GetValueOrDefault(personId);
    }
}
