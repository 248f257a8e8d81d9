using MentorFlow.Domain.Fairness;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>What a program asks for its fairness figures, and how groups fared in its rounds. Nothing of who told what, or that anybody did.</summary>
/// <param name="Question">Null where nothing is asked.</param>
/// <param name="Rounds">Those that are over and were counted, in order.</param>
/// <param name="Together">All rounds of one question, for each question that was asked.</param>
public sealed record ProgramFairness(
    FairnessQuestionFacts? Question, IReadOnlyList<RoundFairnessFacts> Rounds, IReadOnlyList<FairnessTogether> Together);

/// <param name="Words">By language.</param>
/// <param name="Groups">Each by language.</param>
public sealed record FairnessQuestionFacts(IReadOnlyDictionary<string, string> Words, IReadOnlyList<IReadOnlyDictionary<string, string>> Groups);

/// <param name="Groups">Withheld under five, and wherever a group could be worked out.</param>
public sealed record RoundFairnessFacts(int Round, IReadOnlyList<GroupFigures> Groups);

/// <param name="Rounds">How many rounds it is of.</param>
public sealed record FairnessTogether(string Question, int Rounds, IReadOnlyList<GroupFigures> Groups);

/// <summary>Reads fairness figures as they were counted when each round was over; it counts nothing itself, and never reads what people told.</summary>
public sealed class FairnessReading(IDocumentStore store)
{
    /// <param name="language">BCP 47 tag of the language in which groups are named.</param>
    public async Task<ProgramFairness> ReadAsync(string programId, string language, CancellationToken cancellation)
    {
        var question = await QuestionAsync(programId, cancellation);
        var rounds = await store.QueryAsync<RoundFairness>(Partition.Fairness(programId), cancellation: cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        return new ProgramFairness(
            question is null ? null : new FairnessQuestionFacts(question.Words, [.. question.Groups.Select(group => group.Words)]),
            [.. rounds.Select(round => new RoundFairnessFacts(round.Number, Named(round.Figures, round.Question, language)))],
            [
                .. rounds.GroupBy(round => round.Question.Version).Select(asked => new FairnessTogether(
                    asked.First().Question.In(language),
                    asked.Count(),
                    Named(FairnessTotals.Of(asked), asked.First().Question, language))),
            ]);
    }

    /// <returns>Null where nothing is asked.</returns>
    public async Task<FairnessQuestion?> QuestionAsync(string programId, CancellationToken cancellation) =>
        await store.ReadAsync(FairnessQuestion.KeyOf(programId), cancellation) is { IsAsked: true } question ? question : null;

    /// <summary>The round with how groups fared in it, once it is over.</summary>
    /// <param name="language">As above.</param>
    public async Task<RoundReviewFacts> WithGroupsAsync(RoundReviewFacts round, string language, CancellationToken cancellation) =>
        round.Figures is { } figures
        && await store.ReadAsync(RoundFairness.KeyOf(round.ProgramId, round.Number), cancellation) is { } known
            ? round with { Figures = figures with { Groups = Named(known.Figures, known.Question, language) } }
            : round;

    private static IReadOnlyList<GroupFigures> Named(IReadOnlyList<GroupFigures> figures, FairnessQuestion question, string language) =>
        [.. figures.Select(group => group with { Dimension = question.In(language), Group = question.GroupIn(group.Group, language) })];
}
