using MentorFlow.Domain.Results;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>
/// How it went on for people months after the end of a program's mentorships (R112), as answers are counted (<see cref="AnswerCounting"/>): at least
/// <see cref="ProgramHealth.SmallestGroup"/> people at a time, so that nobody is recognized, and in no later look either.
/// </summary>
/// <param name="Answers">To whether they have another role since; somebody answers once each time that they are asked.</param>
/// <param name="Moved">Of these, how many say yes.</param>
/// <param name="Wellbeing">Mean of the answers, 1 to 5; null where too few are counted.</param>
public sealed record Afterwards(int Answers, int Moved, double? Wellbeing)
{
    /// <param name="moved">Null where nobody has answered.</param>
    /// <param name="wellbeing">Likewise.</param>
    /// <returns>Null where too few are counted.</returns>
    public static Afterwards? Of(AnswerTally? moved, AnswerTally? wellbeing) =>
        moved?.All is { Mean: not null } told ? new Afterwards(told.Answers, (int)Math.Round(told.Sum), wellbeing?.All.Mean) : null;
}

internal static class AfterwardsReading
{
    public static async Task<Afterwards?> AfterwardsAsync(this IDocumentStore store, string programId, CancellationToken cancellation) => Afterwards.Of(
        await store.ReadAsync(AnswerTally.KeyOf(programId, TallyMeasure.Of(SurveyKind.FollowUp, Questionnaire.Moved)), cancellation),
        await store.ReadAsync(AnswerTally.KeyOf(programId, TallyMeasure.Of(SurveyKind.FollowUp, Questionnaire.Wellbeing)), cancellation));
}
