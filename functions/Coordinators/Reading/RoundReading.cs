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

    public async Task<RoundReviewFacts> ShowAsync(Round round, CancellationToken cancellation) =>
        await fairness.WithGroupsAsync(
            await RoundReviewFacts.OfAsync(
                round, await archive.AnswerAsync(round, cancellation), new PersonNames(store), Languages.BuiltIn.English, cancellation),
            Languages.BuiltIn.English.Language.Tag,
            cancellation);
}
