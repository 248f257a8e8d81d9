using MentorFlow.Mail;
using MentorFlow.Orchestrations.Staging;
using MentorFlow.Programs;

namespace MentorFlow.Orchestrations.Matching;

public sealed record MatchingStageInput(string ProgramId, int Round, MatchingMode Mode, ProgramPolicy Policy);

public sealed record RoundOutcome(int Matched, int Waiting);

/// <summary>One matching round: freeze and solve, review, propose; declines and silence go to the next best; the unmatched get an honest place in line.</summary>
public static class MatchingOrchestrator
{
    [Function(nameof(MatchingOrchestrator))]
    public static async Task<RoundOutcome> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, MatchingStageInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.Policy.WorkItems);
        var matched = 0;
        var attempt = 0;
        bool anotherTry;
        do
        {
            var key = new RoundKey(input.ProgramId, input.Round, ++attempt);
            if (await stage.SolveAsync(key) is not { } solved)
            {
                break;
            }

            if ((attempt == 1 || input.Mode is MatchingMode.Admin) && solved.Pairs > 0 && input.Policy.Proposals.Review is { } review)
            {
                await stage.ReviewAsync(input.Round, solved, review);
            }

            var pairs = await stage.StepAsync<IReadOnlyList<ProposedPair>>(nameof(PublishRound), key);
            var answers = await stage.PartsAsync<bool>(nameof(ProposalOrchestrator), [.. pairs.Where(pair => !pair.Dropped).Select(pair => Part(input, pair))]);
            matched += answers.Count(accepted => accepted);
            anotherTry = (answers.Contains(false) || pairs.Any(pair => pair.Dropped)) && attempt < input.Policy.Proposals.Attempts && stage.Ended is null;
        }
        while (anotherTry);

        var waiting = await stage.StepAsync<IReadOnlyList<string>>(nameof(CloseRound), new RoundKey(input.ProgramId, input.Round, attempt));
        await stage.MailAsync(MailTemplate.WaitingList, new Recipients(waiting));
        return new RoundOutcome(matched, waiting.Count);
    }

    private static (string InstanceId, object Input) Part(MatchingStageInput input, ProposedPair pair) => (
        InstanceIds.Proposal(input.ProgramId, pair.ProposalId),
        new ProposalInput(input.ProgramId, pair.ProposalId, pair.MentorId, pair.MenteeId, input.Mode, input.Policy));
}
