using MentorFlow.Benchmarks.Pages;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Matching;
using MentorFlow.Matching.Rounds;
using MentorFlow.Rehearsal.Cohorts.Generating;

namespace MentorFlow.Benchmarks.Scale;

/// <param name="Pair">One of the mentorships.</param>
/// <param name="Mentee">Who is in it.</param>
/// <param name="Waiting">Who waits for a partner.</param>
/// <param name="Round">A round of everybody, under review.</param>
internal sealed record ScaleSample(Mentorship Pair, string Mentee, string Waiting, Round Round);

/// <summary>
/// One program of ten thousand people and four thousand mentorships in its third month, who have met and written to each other, with a round of as many
/// people under review; written straight into a store, the same at every run.
/// </summary>
internal sealed class ScaleData(IDocumentStore store, DateTimeOffset now)
{
    public const string ProgramId = "everybody";

    private const int People = 10_000;
    private const int Pairs = 4_000;
    private const int Seed = 7;
    private const int RoundSeed = 3;

    public async Task<ScaleSample> WriteAsync()
    {
        var people = SeededPeople.Make(People, Seed);
        await Task.WhenAll(people.Select(person => store.WriteAsync(new Batch().Create(person))));
        var pair = await new LargeProgram(store, ProgramId, now).WriteAsync(people, Pairs);
        var mentorships = await store.QueryAsync<Mentorship>(pair.Partition).Select(stored => stored.Value).ToListAsync();
        await store.FillAsync(mentorships.Select(one => new ThreadFigures(
            ProgramId, one.MentorshipId, 12, 12, now, InTime: 5, Late: 1, Minutes: [.. Enumerable.Range(1, 40).Select(answer => answer * 30)])));
        var mentee = pair.Members.First(member => member.Role is ProgramRole.Mentee).PersonId;
        var waiting = await WaitAsync(mentee, people[^1].PersonId);
        var round = await SolveAsync(people);
        await new ReadModelRebuild(store).RunAsync();
        return new ScaleSample(pair, mentee, waiting, round);
    }

    // Somebody who is ready, with the profile of somebody else.
    private async Task<string> WaitAsync(string like, string personId)
    {
        var known = (await store.FindAsync(Enrollment.KeyOf(ProgramId, like)))!.Value;
        await store.WriteAsync(new Batch().Upsert(known with { PersonId = personId, Stage = EnrollmentStage.Ready, ReadySince = now.AddDays(-20) }));
        return personId;
    }

    // Without what takes longest to explain, which no page reads for each pair.
    private async Task<Round> SolveAsync(IReadOnlyList<Person> people)
    {
        var cohort = CohortGenerator.Generate(People, RoundSeed);
        var ids = cohort.Zip(people).ToDictionary(one => one.First.Id, one => one.Second.PersonId, StringComparer.Ordinal);
        var input = new MatchingInput
        {
            RoundId = $"{ProgramId}:1",
            Candidates =
            [
                .. cohort.Select(one => one with
                {
                    Id = ids[one.Id],
                    ManagerId = one.ManagerId is { } manager ? ids[manager] : null,
                    EarlierPartners = [.. one.EarlierPartners.Select(partner => ids[partner])],
                }),
            ],
            Policy = new MatchingPolicy { Explain = new Explanations(Prices: false, Sensitivity: false, Baselines: false) },
        };
        var solved = MatchingRound.Solve(input);
        var round = new Round(ProgramId, 1, 1, now, "", [], [], 0) { GoesOutBy = now.AddDays(3) }.With(input, solved);
        await new RoundArchive(store).KeepAsync(round, input, solved, CancellationToken.None);
        await store.WriteAsync(new Batch().Create(new RoundBeginning(ProgramId, 1, now)).Create(round));
        return round;
    }
}
