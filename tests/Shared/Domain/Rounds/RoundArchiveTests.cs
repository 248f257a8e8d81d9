using System.Diagnostics;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching;
using MentorFlow.Matching.Review;
using MentorFlow.Matching.Rounds;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Rehearsal.Cohorts.Generating;

namespace MentorFlow.Tests.Shared.Domain.Rounds;

public sealed class RoundArchiveTests
{
    private static readonly Partition Partition = Partition.Program("growth");

    [Fact]
    public async Task A_round_of_a_thousand_people_is_kept_in_pieces_that_fit_and_opened_as_it_was_solved()
    {
        using var store = SqliteDocumentStore.InMemoryOnly(TimeProvider.System);
        await store.EnsureCreatedAsync();
        var archive = new RoundArchive(store);
        var input = new MatchingInput
        {
            RoundId = "growth:1",
            Candidates = CohortGenerator.Generate(1_000, seed: 2),
            Policy = new MatchingPolicy { Explain = new Explanations(false, false, false) },
        };
        var result = MatchingRound.Solve(input);
        var round = new Round("growth", 1, 1, DateTimeOffset.UnixEpoch, "", [], [], 0).With(input, result);

        await archive.KeepAsync(round, input, result, TestContext.Current.CancellationToken);
        await archive.KeepAsync(round, input, result, TestContext.Current.CancellationToken);
        var watch = Stopwatch.StartNew();
        var review = (await archive.OpenAsync(round, TestContext.Current.CancellationToken))!;
        var ways = AlternativeSearch.Of(review, round.Pairs[0].MenteeId).Value!.Ways;

        TestContext.Current.SendDiagnosticMessage(
            $"opened in {watch.Elapsed.TotalMilliseconds:0} ms, {(await FilesAsync(store)).Sum(file => file.Content.Length)} characters");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed.TotalMilliseconds} ms");
        Assert.Equal(round.InputsHash, InputFingerprint.Of(review.Input));
        Assert.Equal(result.Pairs.Select(pair => pair.Score), review.Result.Pairs.Select(pair => pair.Score));
        Assert.Equal(result.Certificate!.Bound, review.Result.Certificate!.Bound);
        Assert.Contains(ways, way => way.Step is not null);
        Assert.All(await FilesAsync(store), file => Assert.True(file.Content.Length < 1_100_000));
    }

    [Fact]
    public async Task A_round_with_a_piece_missing_is_not_opened_and_a_changed_pool_is_a_defect()
    {
        using var store = SqliteDocumentStore.InMemoryOnly(TimeProvider.System);
        await store.EnsureCreatedAsync();
        var archive = new RoundArchive(store);
        var input = new MatchingInput { RoundId = "growth:1", Candidates = CohortGenerator.Generate(20, seed: 2) };
        var round = new Round("growth", 1, 1, DateTimeOffset.UnixEpoch, "", [], [], 0).With(input, MatchingRound.Solve(input));
        await archive.KeepAsync(round, input, MatchingRound.Solve(input), TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            archive.OpenAsync(round with { Forbidden = [new PairOfIds("a", "b")] }, TestContext.Current.CancellationToken));
        await archive.ClearAsync(round, TestContext.Current.CancellationToken);

        Assert.Null(await archive.OpenAsync(round, TestContext.Current.CancellationToken));
        Assert.NotNull(await archive.AnswerAsync(round, TestContext.Current.CancellationToken));
    }

    private static Task<List<RoundFile>> FilesAsync(SqliteDocumentStore store) =>
        store.QueryAsync<RoundFile>(Partition).Select(stored => stored.Value).ToListAsync().AsTask();
}
