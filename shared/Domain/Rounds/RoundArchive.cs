using System.IO.Compression;
using System.Text.Json;
using MentorFlow.Domain.Storage;
using MentorFlow.Json;
using MentorFlow.Matching;
using MentorFlow.Matching.Review;

namespace MentorFlow.Domain.Rounds;

/// <summary>
/// Keeps the frozen pool and the whole answer of a round while it is reviewed, so that every step starts from exactly what was solved. What was read last
/// stays in memory: a coordinator looks at one round many times, and reading a large one takes longer than all else on its page.
/// </summary>
public sealed class RoundArchive(IDocumentStore store)
{
    /// <summary>Bytes of one piece before Base64; with it and the rest of the document well under the store's 2 MB.</summary>
    private const int PieceBytes = 768 * 1024;

    private const string Pool = "pool";
    private const string Answer = "answer";
    private const string Explained = "explained";
    private const string Choice = "choice";

    // The same name always means the same content, so that neither can be out of date.
    private volatile LastRead<MatchingResult>? lastAnswer;
    private volatile LastRead<RoundReview>? lastReview;

    /// <summary>
    /// Keeps both. The names are hashes of the content, so repeating it changes nothing; to be called before a round refers to them.
    /// </summary>
    public async Task KeepAsync(Round round, MatchingInput input, MatchingResult result, CancellationToken cancellation)
    {
        await WriteAsync(round.ProgramId, round.Number, $"{Pool}:{round.PoolHash}", input with { Locked = [], Forbidden = [] }, cancellation);
        await WriteAsync(round.ProgramId, round.Number, $"{Answer}:{round.InputsHash}", result, cancellation);
    }

    /// <summary>Adds the answer with every explanation, where a step of the review left the costly ones out.</summary>
    public Task ExplainAsync(Round round, MatchingResult result, CancellationToken cancellation) =>
        WriteAsync(round.ProgramId, round.Number, $"{Explained}:{round.InputsHash}", result, cancellation);

    /// <summary>Keeps the pool from which people choose before the round is solved, until the round is over.</summary>
    public Task KeepAsync(RoundRanking ranking, MatchingInput pool, CancellationToken cancellation) =>
        WriteAsync(ranking.ProgramId, ranking.Number, $"{Choice}:{ranking.PoolHash}", pool, cancellation);

    /// <summary>The pool from which people choose; null when it is no longer kept.</summary>
    public Task<MatchingInput?> PoolAsync(RoundRanking ranking, CancellationToken cancellation) =>
        ReadAsync<MatchingInput>(ranking.ProgramId, ranking.Number, $"{Choice}:{ranking.PoolHash}", cancellation);

    /// <summary>The round as the coordinator reviews it; null when it is no longer kept.</summary>
    /// <exception cref="InvalidOperationException">What is kept is not what the round was solved from: a defect.</exception>
    public async Task<RoundReview?> OpenAsync(Round round, CancellationToken cancellation)
    {
        var name = NameOf(round, Pool);
        var stage = round.Status is RoundStatus.Solved ? ReviewStage.Open : ReviewStage.Approved;
        if (lastReview is { } last && last.Name == name && round.Status is not RoundStatus.Completed)
        {
            return last.Value with { Stage = stage };
        }

        var pool = await ReadAsync<MatchingInput>(round.ProgramId, round.Number, $"{Pool}:{round.PoolHash}", cancellation);
        var answer = await AnswerAsync(round, cancellation);
        if (pool is null || answer is null)
        {
            return null;
        }

        var input = pool with { Locked = round.Locked, Forbidden = round.Forbidden };
        if (InputFingerprint.Of(input) != round.InputsHash)
        {
            throw new InvalidOperationException($"The pool kept for {round.Id} of {round.ProgramId} is not the one it was solved from.");
        }

        var review = new RoundReview(input, answer, stage, []);
        lastReview = new LastRead<RoundReview>(name, review);
        return review;
    }

    /// <summary>The whole answer with figures and proof; null when the round has none, or it is no longer kept.</summary>
    public async Task<MatchingResult?> AnswerAsync(Round round, CancellationToken cancellation) =>
        await AnswerAsync(round, Explained, cancellation) ?? await AnswerAsync(round, Answer, cancellation);

    private async Task<MatchingResult?> AnswerAsync(Round round, string kind, CancellationToken cancellation)
    {
        var name = NameOf(round, kind);
        if (lastAnswer is { } last && last.Name == name)
        {
            return last.Value;
        }

        var answer = await ReadAsync<MatchingResult>(round.ProgramId, round.Number, $"{kind}:{round.InputsHash}", cancellation);
        if (answer is not null)
        {
            lastAnswer = new LastRead<MatchingResult>(name, answer);
        }

        return answer;
    }

    private static string NameOf(Round round, string kind) => $"{round.ProgramId}:{round.Number}:{kind}:{round.InputsHash}";

    /// <summary>Keeps an attempt that is over before the next one takes its place in the round. Repeating it changes nothing.</summary>
    public Task KeepPastAsync(Round round, CancellationToken cancellation) =>
        store.WriteAsync(new Batch().Upsert(PastAttempt.Of(round)), cancellation);

    /// <summary>The round as it stood in that attempt; null when there was no such attempt, or it was not kept.</summary>
    public async Task<Round?> AttemptAsync(Round round, int attempt, CancellationToken cancellation) => attempt == round.Attempt
        ? round
        : (await store.FindAsync(PastAttempt.KeyOf(round.ProgramId, round.Number, attempt), cancellation))?.Value.Round;

    /// <summary>Removes pools and answers that went to nobody once a round is over; those that did stay, for their reasons, figures and proofs.</summary>
    public async Task ClearAsync(Round round, CancellationToken cancellation)
    {
        lastReview = null;
        var attempts = await store.QueryAsync(
                round.Partition, new DocumentQuery<PastAttempt>(IdPrefix: PastAttempt.PrefixOf(round.Number)), cancellation)
            .Select(stored => stored.Value.Round)
            .ToListAsync(cancellation);
        var last = attempts.Append(round)
            .SelectMany(attempt => new[] { $"{Answer}:{attempt.InputsHash}", $"{Explained}:{attempt.InputsHash}" })
            .ToHashSet(StringComparer.Ordinal);
        var files = await store.QueryAsync(round.Partition, new DocumentQuery<RoundFile>(IdPrefix: RoundFile.PrefixOf(round.Number)), cancellation)
            .Select(stored => stored.Value with { Content = "" })
            .Where(file => !last.Contains(file.Name))
            .ToListAsync(cancellation);
        foreach (var file in files)
        {
            await store.WriteAsync(new Batch().Delete(file), cancellation);
        }
    }

    // One piece a batch: together they would not fit one.
    private async Task WriteAsync<T>(string programId, int number, string name, T value, CancellationToken cancellation)
    {
        using var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await JsonSerializer.SerializeAsync(zip, value, MentorFlowJson.Options, cancellation);
        }

        var pieces = packed.ToArray().Chunk(PieceBytes).ToList();
        for (var part = 0; part < pieces.Count; part++)
        {
            await store.WriteAsync(
                new Batch().Upsert(new RoundFile(programId, number, name, part, pieces.Count, Convert.ToBase64String(pieces[part]))), cancellation);
        }
    }

    private async Task<T?> ReadAsync<T>(string programId, int number, string name, CancellationToken cancellation)
        where T : class
    {
        using var packed = new MemoryStream();
        var (read, parts) = (0, 1);
        var ofItsName = new DocumentQuery<RoundFile>(IdPrefix: RoundFile.PrefixOf(number, name));
        await foreach (var file in store.QueryAsync(Partition.Program(programId), ofItsName, cancellation))
        {
            packed.Write(Convert.FromBase64String(file.Value.Content));
            (read, parts) = (read + 1, file.Value.Parts);
        }

        if (read < parts)
        {
            return null;
        }

        packed.Position = 0;
        await using var zip = new GZipStream(packed, CompressionMode.Decompress);
        return await JsonSerializer.DeserializeAsync<T>(zip, MentorFlowJson.Options, cancellation);
    }

    private sealed record LastRead<T>(string Name, T Value);
}
