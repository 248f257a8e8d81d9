using MentorFlow.Orchestrations;

namespace MentorFlow.Functions.Demo;

public enum DemoScene
{
    /// <summary>People, programs, and who has come how far.</summary>
    Prepare,

    /// <summary>Those who have come so far pass their training.</summary>
    Train,

    /// <summary>The pilot's pairs exist: first things that need a coordinator.</summary>
    Trouble,

    /// <summary>Everybody answers what they are asked, and meets.</summary>
    Live,
}

public sealed record DemoStep(DemoScene Scene);

/// <summary>Plays the people of the demo, all but the two that its reader plays: a workflow like any other, so that advancing the clock brings it along.</summary>
public static class DemoOrchestrator
{
    [Function(nameof(DemoOrchestrator))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, DemoStep input)
    {
        switch (input.Scene)
        {
            case DemoScene.Prepare:
                await context.CallActivityAsync(nameof(PrepareDemo), input, Retries.Brief);
                context.ContinueAsNew(new DemoStep(DemoScene.Train));
                break;
            case DemoScene.Train:
                while (!await context.CallActivityAsync<bool>(nameof(TrainDemo), input, Retries.Brief))
                {
                    await context.CreateTimer(TimeSpan.FromSeconds(2), CancellationToken.None);
                }

                await context.CreateTimer(DemoPrograms.PilotMatching + TimeSpan.FromSeconds(5), CancellationToken.None);
                await context.CallActivityAsync<DateTimeOffset>(nameof(PlayDemo), input, Retries.Brief);
                context.ContinueAsNew(new DemoStep(DemoScene.Trouble));
                break;
            case DemoScene.Trouble:
                await context.CallActivityAsync(nameof(TroubleDemo), input, Retries.Brief);
                context.ContinueAsNew(new DemoStep(DemoScene.Live));
                break;
            default:
                var next = await context.CallActivityAsync<DateTimeOffset>(nameof(PlayDemo), input, Retries.Brief);
                await context.CreateTimer(next.UtcDateTime, CancellationToken.None);
                context.ContinueAsNew(input);
                break;
        }
    }
}
