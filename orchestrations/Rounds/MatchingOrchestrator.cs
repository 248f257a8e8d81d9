using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Rounds;

/// <param name="Progress">How far it has come; null at the beginning.</param>
public sealed record MatchingStageInput(string ProgramId, int Round, MatchingMode Mode, ProgramPolicy Policy, RoundProgress? Progress = null);

/// <summary>Where a round stands between two runs: each attempt is a run, and so is each page of people who are told that they wait.</summary>
/// <param name="IsOver">No attempt is left to make.</param>
/// <param name="Untold">Who waits and has not been told so; null before the round is closed.</param>
public sealed record RoundProgress(int Attempts, int Matched, bool IsOver, int Waiting, IReadOnlyList<string>? Untold, StageMemory Memory);

public sealed record RoundOutcome(int Matched, int Waiting);

/// <summary>One matching round: freeze and solve, review, propose; declines and silence go to the next best; the unmatched get an honest place in line.</summary>
public static class MatchingOrchestrator
{
    private const int ToldInARun = 40;

    [Function(nameof(MatchingOrchestrator))]
    public static async Task<RoundOutcome> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, MatchingStageInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.Policy.WorkItems, input.Progress?.Memory);
        var before = input.Progress ?? new RoundProgress(Attempts: 0, Matched: 0, IsOver: false, Waiting: 0, Untold: null, stage.Memory);
        var progress = before switch
        {
            { IsOver: false } => await AttemptAsync(stage, input, before),
            { Untold: null } => await CloseAsync(stage, input, before),
            { Untold: var untold } => await TellAsync(stage, before, untold),
        };

        var outcome = new RoundOutcome(progress.Matched, progress.Waiting);
        return progress.Untold is { Count: 0 } ? outcome : stage.BeginAgain(input with { Progress = progress with { Memory = stage.Memory } }, outcome);
    }

    private static async Task<RoundProgress> AttemptAsync(Stage stage, MatchingStageInput input, RoundProgress progress)
    {
        var attempt = progress.Attempts + 1;
        var key = new RoundKey(input.ProgramId, input.Round, attempt);
        if (await stage.SolveAsync(key) is not { } solved)
        {
            return progress with { Attempts = attempt, IsOver = true };
        }

        if ((attempt == 1 || input.Mode is MatchingMode.Admin) && solved.Pairs > 0 && input.Policy.Proposals.Review is { } review)
        {
            await stage.ReviewAsync(input.Round, solved, review);
        }

        var pairs = await stage.StepAsync<IReadOnlyList<ProposedPair>>(nameof(PublishRound), key);
        var batches = pairs.Where(pair => !pair.Dropped).Chunk(ProposalsOrchestrator.Most).Index().Select(batch => (
            InstanceIds.Proposals(input.ProgramId, input.Round, attempt, batch.Index + 1),
            (object)new ProposalsInput(input.ProgramId, batch.Item, input.Mode, input.Policy)));
        var matched = (await stage.PartsAsync<int>(nameof(ProposalsOrchestrator), [.. batches])).Sum();
        return progress with
        {
            Attempts = attempt,
            Matched = progress.Matched + matched,
            IsOver = matched == pairs.Count || attempt == input.Policy.Proposals.Attempts || stage.Ended is not null,
        };
    }

    private static async Task<RoundProgress> CloseAsync(Stage stage, MatchingStageInput input, RoundProgress progress)
    {
        var waiting = await stage.StepAsync<IReadOnlyList<string>>(nameof(CloseRound), new RoundKey(input.ProgramId, input.Round, progress.Attempts));
        return await TellAsync(stage, progress with { Waiting = waiting.Count }, waiting);
    }

    private static async Task<RoundProgress> TellAsync(Stage stage, RoundProgress progress, IReadOnlyList<string> untold)
    {
        await stage.MailAsync(MailTemplate.WaitingList, new Recipients([.. untold.Take(ToldInARun)]));
        return progress with { Untold = [.. untold.Skip(ToldInARun)] };
    }
}
