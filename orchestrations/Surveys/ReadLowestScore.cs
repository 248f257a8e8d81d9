using System.Globalization;
using MentorFlow.Domain.Surveys;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Surveys;

/// <summary>Reads how the one who is least at ease feels: the orchestration learns the number, not whose it is.</summary>
public sealed class ReadLowestScore(Decider decider)
{
    /// <returns>1 to 5; 0 when nobody answered.</returns>
    [Function(nameof(ReadLowestScore))]
    public async Task<int> RunAsync([ActivityTrigger] SurveyInput input, CancellationToken cancellation)
    {
        var scores = new List<int>();
        foreach (var member in input.MemberIds)
        {
            var answers = await decider.Store.FindAsync(
                SurveyAnswers.KeyOf(input.ProgramId, input.Kind, input.Subject, member), cancellation);
            scores.AddRange(Questionnaire.Watched(input.Kind)
                .Select(question => answers?.Value.Answers.GetValueOrDefault(question))
                .OfType<string>()
                .Select(score => int.Parse(score, CultureInfo.InvariantCulture)));
        }

        return scores.DefaultIfEmpty(0).Min();
    }
}
