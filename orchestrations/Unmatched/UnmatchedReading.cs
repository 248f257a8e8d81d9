using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Unmatched;
using MentorFlow.Matching;
using MentorFlow.Matching.Review;
using MentorFlow.Matching.Rounds;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Rounds;

namespace MentorFlow.Orchestrations.Unmatched;

/// <summary>Looks at the whole pool from the side of one person who is without a partner: which rules stand where, and what would help.</summary>
public sealed class UnmatchedReading(
    IDocumentStore store, MatchingPool pool, RoundStartActs rounds, KeptRounds kept, ProgramPlaces places, TimeProvider clock)
{
    private const int MostShown = 8;

    private const int MostPrograms = 20;

    private static readonly HardRule[] Rules = [.. Enum.GetValues<HardRule>().Where(rule => rule is not HardRule.None)];

    /// <returns>Null for somebody who takes no part in the program, and for a mentor, who waits for nobody.</returns>
    public async Task<UnmatchedLook?> LookAsync(string programId, string personId, CancellationToken cancellation = default)
    {
        if (await store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is not { Value: var program }
            || await store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation) is not { Value: { Role: not ProgramRole.Mentor } enrollment })
        {
            return null;
        }

        var last = await LastRoundAsync(programId, cancellation);
        var asked = await AskedAsync(programId, personId, cancellation);
        var (ways, full) = await WaysAsync(program, personId, cancellation);
        var askable = await AskableAsync(program, [.. ways.Where(way => way.Breaks.Count == 0 && full.Contains(way.PartnerId))], asked, cancellation);
        return new UnmatchedLook(
            program,
            enrollment,
            last?.Number,
            last?.Waiting.FirstOrDefault(person => person.PersonId == personId),
            ways.Count,
            ways.Count(way => way.Breaks.Count == 0 && !full.Contains(way.PartnerId)),
            [
                .. Rules
                    .Select(rule => new RuleInTheWay(
                        rule, ways.Count(way => way.Breaks.Contains(rule)), ways.Count(way => way.Breaks is [var only] && only == rule)))
                    .Where(rule => rule.People > 0)
                    .OrderByDescending(rule => rule.Alone)
                    .ThenByDescending(rule => rule.People),
            ],
            [.. askable.Take(MostShown)],
            askable.Count,
            (await store.FindAsync(PersonalRules.KeyOf(programId, personId), cancellation))?.Value,
            asked,
            await OtherProgramsAsync(program, enrollment, cancellation),
            (await rounds.LookAsync(programId, cancellation))!);
    }

    /// <summary>Everybody who waits for a partner today, the longest first, with what the last round said of them.</summary>
    public async Task<IReadOnlyList<WaitingPerson>> WaitingAsync(string programId, CancellationToken cancellation = default)
    {
        var said = (await LastRoundAsync(programId, cancellation))?.Waiting.ToDictionary(person => person.PersonId) ?? [];
        var ready = new DocumentQuery<Enrollment>().Where(enrollment => enrollment.Stage, EnrollmentStage.Ready);
        var waiting = await store.QueryAsync(Partition.Program(programId), ready, cancellation)
            .Select(stored => stored.Value)
            .Where(enrollment => enrollment is { RestsSince: null, Role: not ProgramRole.Mentor })
            .ToListAsync(cancellation);
        return
        [
            .. waiting.OrderBy(enrollment => enrollment.CreatedAt)
                .ThenBy(enrollment => enrollment.PersonId, StringComparer.Ordinal)
                .Select((enrollment, index) => new WaitingPerson(
                    enrollment.PersonId,
                    index + 1,
                    said.GetValueOrDefault(enrollment.PersonId)?.Reason ?? new Phrase("matching.waiting.not-yet"),
                    said.GetValueOrDefault(enrollment.PersonId)?.WouldChange)),
        ];
    }

    /// <summary>The last round that is over; null before the first.</summary>
    public Task<Round?> LastRoundAsync(string programId, CancellationToken cancellation) => kept.LastOverAsync(programId, cancellation);

    // Nothing is solved: each of the others is looked at by itself.
    private async Task<(IReadOnlyList<Alternative> Ways, IReadOnlySet<string> Full)> WaysAsync(
        MentoringProgram program, string personId, CancellationToken cancellation)
    {
        var (input, full) = await pool.FreezeAroundAsync(program, personId, clock.GetUtcNow(), cancellation);
        if (input.Candidates.All(candidate => candidate.Id != personId) || MatchingRound.Validate(input).Count > 0)
        {
            return ([], full);
        }

        var nobody = new RoundReview(input, new MatchingResult { RoundId = input.RoundId }, ReviewStage.Open, []);
        return (AlternativeSearch.Of(nobody, personId).Value?.Ways ?? [], full);
    }

    // Who was asked for this person, or is asked for somebody else, is not asked again; nor is who has as many places as there are.
    private async Task<IReadOnlyList<FullMentor>> AskableAsync(
        MentoringProgram program, IReadOnlyList<Alternative> ways, IReadOnlyList<PlaceQuestion> asked, CancellationToken cancellation)
    {
        var programId = program.ProgramId;
        var open = await store
            .QueryAsync(Partition.Program(programId), new DocumentQuery<PlaceQuestion>().Where(question => question.Answer, PlaceAnswer.Open), cancellation)
            .Select(stored => stored.Value.MentorId)
            .ToHashSetAsync(cancellationToken: cancellation);
        var found = new List<FullMentor>();
        foreach (var way in ways.OrderByDescending(way => way.Score).ThenBy(way => way.PartnerId, StringComparer.Ordinal))
        {
            if (!open.Contains(way.PartnerId)
                && asked.All(question => question.MentorId != way.PartnerId)
                && await store.FindAsync(Enrollment.KeyOf(programId, way.PartnerId), cancellation)
                    is { Value: { Role: ProgramRole.Mentor, Profile: not null } mentor }
                && await CanMakeRoomAsync(program, mentor, cancellation))
            {
                found.Add(new FullMentor(way.PartnerId, way.Score));
            }
        }

        return found;
    }

    // One more in this program, or where their number for all programs is what leaves none, one more in all.
    private async Task<bool> CanMakeRoomAsync(MentoringProgram program, Enrollment mentor, CancellationToken cancellation)
    {
        var count = await store.PlacesOfAsync(mentor, cancellation);
        return count.Taken < PlaceQuestion.MostPlaces
            && (mentor.Profile!.Capacity < program.Matching.PlacesOf(mentor.Role) || (count.Share > count.Here && count.Budget <= count.Taken));
    }

    private async Task<IReadOnlyList<PlaceQuestion>> AskedAsync(string programId, string personId, CancellationToken cancellation) =>
    [
        .. (await store
            .QueryAsync(Partition.Program(programId), new DocumentQuery<PlaceQuestion>().Where(question => question.MenteeId, personId), cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation)).OrderByDescending(question => question.AskedAt),
    ];

    private async Task<IReadOnlyList<OtherProgram>> OtherProgramsAsync(MentoringProgram program, Enrollment enrollment, CancellationToken cancellation)
    {
        var found = new List<OtherProgram>();
        await foreach (var listing in store.QueryAsync<ProgramListing>(Partition.Organization, cancellation: cancellation))
        {
            if (found.Count < MostPrograms
                && listing.Value.ProgramId != program.ProgramId
                && await TakesAsync(listing.Value.ProgramId, program, enrollment, cancellation) is { } other)
            {
                found.Add(new OtherProgram(other.ProgramId, other.Name));
            }
        }

        return found;
    }

    /// <summary>
    /// Whether another program runs, takes people in, has room in the same role, and has not got them already. One of circles takes whoever found no
    /// partner for two (R46).
    /// </summary>
    /// <returns>Null where it does not.</returns>
    internal async Task<MentoringProgram?> TakesAsync(
        string otherId, MentoringProgram program, Enrollment enrollment, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return await store.FindAsync(MentoringProgram.KeyOf(otherId), cancellation) is { Value: { Status: ProgramStatus.Running } other }
            && (other.Form == program.Form || (other.Form is ProgramForm.Circle && other.Uses(enrollment.Role)))
            && other.Calendar.RecruitmentOpens <= now
            && !(other.Calendar.EntryUntil <= now)
            && await store.FindAsync(Enrollment.KeyOf(otherId, enrollment.PersonId), cancellation) is null
            && await places.HasRoomAsync(otherId, enrollment.Role, cancellation)
                ? other
                : null;
    }
}
