using MentorFlow.Domain.Results;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>Reads what is counted of the answers of a program: some dozens of documents, however many people answered.</summary>
internal static class TallyReading
{
    /// <returns>By measure; a question at the end is of everybody who answered it, with those who had answered it before the training.</returns>
    public static async Task<IReadOnlyDictionary<string, AnswerTally>> TalliesAsync(
        this IDocumentStore store, string programId, CancellationToken cancellation)
    {
        var tallies = await store.AllAsync<AnswerTally>(programId, cancellation)
            .ToDictionaryAsync(tally => tally.Measure, StringComparer.Ordinal, cancellation);
        foreach (var again in tallies.Values.ToList())
        {
            if (TallyMeasure.QuestionAfter(again.Measure) is { } question)
            {
                var measure = TallyMeasure.Of(SurveyKind.Closing, question);
                tallies[measure] = tallies.TryGetValue(measure, out var only) ? only.With(again) : again with { Measure = measure };
            }
        }

        return tallies;
    }

    /// <summary>How people are after their sessions, 1 to 5; null while too few have answered.</summary>
    public static async Task<double?> EaseAsync(this IDocumentStore store, string programId, CancellationToken cancellation) =>
        (await store.ReadAsync(AnswerTally.KeyOf(programId, TallyMeasure.Pulse), cancellation))?.All.Mean;

    /// <summary>The mean of the answers to a question, in whichever of the surveys it was asked; null while too few have answered.</summary>
    public static double? MeanOf(this IReadOnlyDictionary<string, AnswerTally> tallies, string question, IEnumerable<SurveyKind> kinds)
    {
        var counted = kinds.Select(kind => tallies.GetValueOrDefault(TallyMeasure.Of(kind, question))?.All)
            .OfType<TallyGroup>()
            .Where(group => group.Mean is not null)
            .ToList();
        return counted.Count == 0 ? null : counted.Sum(group => group.Sum) / counted.Sum(group => group.Answers);
    }
}
