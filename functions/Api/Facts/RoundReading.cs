using MentorFlow.Rounds;
using MentorFlow.Storage;

namespace MentorFlow.Functions.Api.Facts;

/// <summary>Reads a round as it was solved; solves nothing.</summary>
public sealed class RoundReading(IDocumentStore store, RoundShelf shelf)
{
    /// <returns>Null when there is no such round.</returns>
    public async Task<RoundReviewFacts?> ReadAsync(string programId, int number, CancellationToken cancellation) =>
        await store.ReadAsync<Round>(Partition.Program(programId), Round.IdOf(number), cancellation) is { } round ? await ShowAsync(round, cancellation) : null;

    public async Task<RoundReviewFacts> ShowAsync(Round round, CancellationToken cancellation) =>
        await RoundReviewFacts.OfAsync(round, await shelf.AnswerAsync(round, cancellation), new NameBook(store), cancellation);
}
