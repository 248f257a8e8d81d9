using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Results;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>The introductions of a program in numbers: who takes part, who met whom and what they said stands nowhere here.</summary>
/// <param name="Policy">Null while they are off.</param>
/// <param name="Next">When the next round is, UTC; null where none is to come.</param>
/// <param name="TakePart">How many people want to be introduced; null where they are some, and too few to be told.</param>
/// <param name="Made">Introductions made in all rounds; null likewise.</param>
/// <param name="Met">Those of which somebody said that they have met; null likewise.</param>
/// <param name="Rounds">The newest, at most a year of them.</param>
public sealed record IntroductionSight(
    IntroductionPolicy? Policy, DateTimeOffset? Next, int? TakePart, int? Made, int? Met, IReadOnlyList<IntroductionRoundFacts> Rounds);

/// <param name="Number">From 1.</param>
/// <param name="Made">Null where they are some, and too few to be told.</param>
/// <param name="Met">Likewise.</param>
/// <param name="AnswersUntil">Until when people can say whether they have met, UTC; null before the pairs are made.</param>
public sealed record IntroductionRoundFacts(int Number, DateTimeOffset BegunAt, int? Made, int? Met, DateTimeOffset? AnswersUntil);

internal static class IntroductionSights
{
    private const int MostRounds = 26;

    private const int Two = 2;

    public static async Task<IntroductionSight> IntroductionSightAsync(
        this IDocumentStore store, MentoringProgram program, CancellationToken cancellation)
    {
        var parts = await store.CountAsync(program.Partition, new DocumentQuery<IntroductionPart>(), cancellation);
        var rounds = new List<IntroductionRound>();
        foreach (var round in await store.IntroductionRoundsAsync(program.ProgramId, cancellation: cancellation))
        {
            // Of a round whose answers are still taken they are counted as they stand.
            rounds.Add(round is { MadeAt: not null, ClosedAt: null }
                ? round with { Met = (await store.IntroductionsAsync(program.ProgramId, round.Number, cancellation)).Count(one => one.HasMet) }
                : round);
        }

        return new IntroductionSight(
            program.Introductions,
            IntroductionDecisions.AreOn(program) ? IntroductionSchedule.NextAt(program, rounds.FirstOrDefault()) : null,
            Withholding.Count(parts),
            Whole(rounds.Select(round => round.Made)),
            Whole(rounds.Select(round => round.Met)),
            [
                .. rounds.Take(MostRounds).Select(round => new IntroductionRoundFacts(
                    round.Number, round.BegunAt, Told(round.Made), Told(round.Met), round.MadeAt + Introduction.AnswersFor)),
            ]);
    }

    // A sum of which all parts but small ones are told would tell those, too.
    private static int? Whole(IEnumerable<int> rounds)
    {
        var all = rounds.ToList();
        return Told(all.Where(pairs => Told(pairs) is null).Sum()) is null ? null : Told(all.Sum());
    }

    // Each is about two people.
    private static int? Told(int pairs) => Withholding.Count(Two * pairs) is null ? null : pairs;
}
