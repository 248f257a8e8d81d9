using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>Reads a round as it was solved, for programs, which are answered in English; solves nothing.</summary>
public sealed class RoundReading(IDocumentStore store, RoundArchive archive, FairnessReading fairness)
{
    /// <returns>Null when there is no such round.</returns>
    public async Task<RoundReviewFacts?> ReadAsync(string programId, int number, CancellationToken cancellation) =>
        await store.ReadAsync(Round.KeyOf(programId, number), cancellation) is { } round ? await ShowAsync(round, cancellation) : null;

    public async Task<RoundReviewFacts> ShowAsync(Round round, CancellationToken cancellation)
    {
        var names = new PersonNames(store);
        var facts = await RoundReviewFacts.OfAsync(
            round, await archive.AnswerAsync(round, cancellation), names, Languages.BuiltIn.English, cancellation);
        if (round.Circles > 0)
        {
            var circles = await store.CirclesOfAsync(round, cancellation);
            facts = facts with { Circles = await RoundCircleFacts.OfAsync(store, circles.Select(circle => circle.Value), names, cancellation) };
        }

        return await fairness.WithGroupsAsync(facts, Languages.BuiltIn.English.Language.Tag, cancellation);
    }
}
