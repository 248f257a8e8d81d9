using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Rounds;

public sealed record RankingInput(string ProgramId, int Round, ProgramPolicy Policy);

/// <summary>
/// Before a round is solved, people are shown a shortlist and say whom they would rather have (R41). What is said counts at the answer-by, or as soon as
/// everybody has answered; silence is no ranking.
/// </summary>
public static class RankingOrchestrator
{
    /// <returns>How many people answered.</returns>
    [Function(nameof(RankingOrchestrator))]
    public static async Task<int> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, RankingInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.Policy.WorkItems);
        var ladder = input.Policy.Proposals.Ranking;
        var asked = await stage.StepAsync<int>(nameof(BeginRanking), new RankingKey(input.ProgramId, input.Round, ladder.Patience));
        if (asked == 0)
        {
            return 0;
        }

        foreach (var nudge in ladder.Nudges)
        {
            if (nudge.Template is { } template)
            {
                await stage.StepAsync<int>(nameof(AskToRank), new RankingMail(input.ProgramId, input.Round, template));
            }

            if (!(await stage.WaitAsync<RankingSettled>(nudge.Patience)).IsSilence)
            {
                break;
            }
        }

        return await stage.StepAsync<int>(nameof(CloseRanking), new RankingEnd(input.ProgramId, input.Round));
    }
}
