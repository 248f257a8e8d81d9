using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Localization;
using MentorFlow.Matching;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>How much of a round is shown: a large one has thousands of pairs.</summary>
/// <param name="Skip">Pairs before it, and people who wait.</param>
/// <param name="Limit">Most of each.</param>
/// <param name="WithProof">Whether the prices of everybody are shown, however many they are.</param>
public sealed record RoundPart(int Skip, int Limit, bool WithProof)
{
    public const int Most = 500;

    public static RoundPart First { get; } = new(Skip: 0, Most, WithProof: false);
}

/// <summary>Reads a round as it was solved, for programs, which are answered in English; solves nothing.</summary>
public sealed class RoundReading(IDocumentStore store, KeptRounds rounds, RoundArchive archive, FairnessReading fairness, PeopleDirectory directory)
{
    /// <returns>Null when there is no such round.</returns>
    public async Task<RoundReviewFacts?> ReadAsync(string programId, int number, RoundPart part, CancellationToken cancellation) =>
        await rounds.FindAsync(programId, number, cancellation) is { } round ? await ShowAsync(round, part, cancellation) : null;

    /// <summary>The first part of it, which is all of one that is not large.</summary>
    public Task<RoundReviewFacts> ShowAsync(Round round, CancellationToken cancellation) => ShowAsync(round, RoundPart.First, cancellation);

    private async Task<RoundReviewFacts> ShowAsync(Round round, RoundPart part, CancellationToken cancellation)
    {
        var names = new PersonNames(store, known: await directory.ReadAsync(cancellation));
        var shown = round with
        {
            Pairs = [.. round.Pairs.Skip(part.Skip).Take(part.Limit)],
            Waiting = [.. round.Waiting.Skip(part.Skip).Take(part.Limit)],
        };
        var facts = await RoundReviewFacts.OfAsync(
            shown, Part(await archive.AnswerAsync(round, cancellation), part), names, Languages.BuiltIn.English, cancellation);
        facts = facts with { PairCount = round.Pairs.Count, WaitingCount = round.Waiting.Count };
        if (round.Circles > 0)
        {
            var circles = await store.CirclesOfAsync(round, cancellation);
            facts = facts with
            {
                Circles = await RoundCircleFacts.OfAsync(
                    store, circles.Select(circle => circle.Value).Skip(part.Skip).Take(part.Limit), names, cancellation),
            };
        }

        return await fairness.WithGroupsAsync(facts, Languages.BuiltIn.English.Language.Tag, cancellation);
    }

    private static MatchingResult? Part(MatchingResult? answer, RoundPart part) => answer is null ? null : answer with
    {
        Unmatched = [.. answer.Unmatched.Where(person => person.Role is MatchRole.Mentor).Skip(part.Skip).Take(part.Limit)],
        Certificate = answer.Certificate is { } proof && proof.Prices.Count > RoundPart.Most && !part.WithProof
            ? proof with { Prices = [], OddGroups = [] }
            : answer.Certificate,
    };
}
