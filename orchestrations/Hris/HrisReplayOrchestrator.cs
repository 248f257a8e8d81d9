using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Hris;

/// <param name="After">Id of the event after which it begins.</param>
/// <param name="Until">Id of the event before which it ends: what comes later comes by itself.</param>
public sealed record HrisReplay(string Connection, string After, string Until);

/// <summary>All events of a connection since a moment are taken in again, a page at a time.</summary>
public static class HrisReplayOrchestrator
{
    /// <summary>Of one run; a longer replay begins again with a short history.</summary>
    private const int Pages = 50;

    /// <returns>Whether the end was reached in this run.</returns>
    [Function(nameof(HrisReplayOrchestrator))]
    public static async Task<bool> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, HrisReplay input)
    {
        var stage = await Stage.BeginAsync(context, MentoringProgram.OrganizationQueue, WorkItemPolicy.Default);
        var rest = input;
        for (var page = 0; page < Pages; page++)
        {
            if (await stage.StepAsync<string?>(nameof(ReplayHrisEvents), rest) is not { } after)
            {
                return true;
            }

            rest = rest with { After = after };
        }

        return stage.BeginAgain(rest, false);
    }
}
