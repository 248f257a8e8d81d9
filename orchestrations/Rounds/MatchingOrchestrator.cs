using System.Text.Json.Serialization;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Rounds;

/// <param name="Progress">How far it has come; null at the beginning.</param>
/// <param name="AsksBefore">Whether people say whom they would rather have, before it is solved.</param>
/// <param name="IsOfCircles">Whether it makes circles in place of pairs.</param>
public sealed record MatchingStageInput(
    string ProgramId,
    int Round,
    MatchingMode Mode,
    ProgramPolicy Policy,
    RoundProgress? Progress = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool AsksBefore = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsOfCircles = false);

/// <summary>Where a round stands between two runs: each attempt is a run, and so is each page of people who are told that they wait.</summary>
/// <param name="NextAttempt">From 1; null when no attempt is left to make.</param>
/// <param name="Untold">Who waits and has not been told so; null before the round is closed.</param>
public sealed record RoundProgress(int? NextAttempt, int Matched, int Waiting, IReadOnlyList<string>? Untold, StageMemory Memory);

public sealed record RoundOutcome(int Matched, int Waiting);

/// <summary>
/// One matching round: attempt after attempt, until everybody asked has agreed or no attempt is left; the unmatched get an honest place in line.
/// </summary>
public static class MatchingOrchestrator
{
    private const int ToldInARun = 40;

    [Function(nameof(MatchingOrchestrator))]
    public static async Task<RoundOutcome> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, MatchingStageInput input)
    {
        var stage = await Stage.BeginAsync(context, input.ProgramId, input.Policy.WorkItems, input.Progress?.Memory);
        var progress = input.Progress ?? new RoundProgress(NextAttempt: 1, Matched: 0, Waiting: 0, Untold: null, stage.Memory);

        if (input is { AsksBefore: true, Progress: null })
        {
            await AskAsync();
            if (stage.Ended is not null)
            {
                return GoOn(progress with { NextAttempt = null });
            }
        }

        if (progress.NextAttempt is { } attempt)
        {
            var made = await new RoundAttempt(stage, input, attempt).RunAsync();
            return GoOn(progress with { NextAttempt = made.Next, Matched = progress.Matched + made.Matched });
        }

        if (progress.Untold is null)
        {
            var waiting = await CloseAsync();
            progress = progress with { Waiting = waiting.Count, Untold = waiting };
        }

        await TellAsync(progress.Untold.Take(ToldInARun));
        return progress.Untold.Count > ToldInARun
            ? GoOn(progress with { Untold = [.. progress.Untold.Skip(ToldInARun)] })
            : new RoundOutcome(progress.Matched, progress.Waiting);

        Task<int> AskAsync() => stage.PartAsync<int>(
            nameof(RankingOrchestrator),
            InstanceIds.Ranking(input.ProgramId, input.Round),
            new RankingInput(input.ProgramId, input.Round, input.Policy));

        Task<IReadOnlyList<string>> CloseAsync() => stage.StepAsync<IReadOnlyList<string>>(nameof(CloseRound), new RoundEnd(input.ProgramId, input.Round));

        Task TellAsync(IEnumerable<string> people) => stage.MailAsync(MailTemplate.WaitingList, new Recipients([.. people]));

        RoundOutcome GoOn(RoundProgress next) =>
            stage.BeginAgain(input with { Progress = next with { Memory = stage.Memory } }, new RoundOutcome(next.Matched, next.Waiting));
    }
}
