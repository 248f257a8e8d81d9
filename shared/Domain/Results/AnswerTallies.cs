using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Domain.Results;

/// <summary>Keeps the tallies of a program with the answers that they count, whichever decision brings one.</summary>
public static class AnswerTallies
{
    /// <param name="writes">Of a decision.</param>
    /// <param name="now">UTC.</param>
    /// <returns>The same, with the tallies of the answers among them.</returns>
    public static async Task<Batch> WithTalliesAsync(
        this IDocumentStore store, Batch writes, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var (said, words) = (new List<SaidAnswer>(), new List<SaidText>());
        foreach (var document in writes.Writes.Where(write => write.Kind is not WriteKind.Delete).Select(write => write.Document))
        {
            if (document is SurveyAnswers { IsBegun: false } given)
            {
                said.AddRange(await store.SaidInAsync(given, cancellation));
                words.AddRange(await store.TextsInAsync(given, cancellation));
            }
            else if (document is Session { Pulses.Count: > 0 } session)
            {
                said.AddRange(await store.SaidInAsync(session, now, cancellation));
            }
        }

        if (said.Count + words.Count == 0)
        {
            return writes;
        }

        var batch = new Batch().Include(writes);
        bool? isUncounted = null;
        foreach (var measure in said.GroupBy(one => (one.ProgramId, one.Measure)))
        {
            var there = await store.FindAsync(AnswerTally.KeyOf(measure.Key.ProgramId, measure.Key.Measure), cancellation);
            if (there is null && (isUncounted ??= await store.HasUncountedAsync(measure.Key.ProgramId, cancellation)))
            {
                // A tally of this one alone would keep those of before out for good: at night it is counted with them.
                continue;
            }

            var known = there?.Value ?? AnswerTally.Empty(measure.Key.ProgramId, measure.Key.Measure);
            var next = measure.Aggregate(known, With);
            if (!ReferenceEquals(next, known))
            {
                _ = there is null ? batch.Create(next) : batch.Replace(there, next);
            }
        }

        return await store.WithWordsAsync(batch, words, cancellation);
    }

    /// <summary>Counts what waits in the tallies of a program after a time without answers; fewer than five people wait on.</summary>
    /// <param name="now">UTC.</param>
    public static async Task SettleTalliesAsync(this IDocumentStore store, string programId, DateTimeOffset now, CancellationToken cancellation = default)
    {
        await foreach (var tally in store.QueryAsync<AnswerTally>(Partition.Program(programId), cancellation: cancellation))
        {
            if (AnswerCounting.IsOver(tally.Value, now))
            {
                await store.WriteAsync(new Batch().Replace(tally, AnswerCounting.Settle(tally.Value, now)), cancellation);
            }
        }
    }

    // What was counted stays as it was: a change of it would be the only difference of two looks.
    private static AnswerTally With(AnswerTally tally, SaidAnswer said) =>
        said.Again && !tally.Waiting.Any(one => one.PersonId == said.Answer.PersonId && one.About == said.Answer.About)
            ? tally
            : AnswerCounting.With(tally, said.Answer);
}
