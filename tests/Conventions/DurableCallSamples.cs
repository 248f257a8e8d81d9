namespace MentorFlow.Tests.Conventions;

/// <summary>Calls by name, right and wrong, in the shapes that real orchestrators have.</summary>
public static class DurableCallSamples
{
    [Function(nameof(CallsRightly))]
    public static async Task<int> CallsRightly([OrchestrationTrigger] TaskOrchestrationContext context, SampleInput input)
    {
        var options = new TaskOptions(new RetryPolicy(3, TimeSpan.FromSeconds(1)));
        var total = await context.CallActivityAsync<int>(nameof(Add), input with { Days = 1 }, options);
        total += await context.CallActivityAsync<int>(nameof(Add), total > 3 ? input : new SampleInput(await context.CallActivityAsync<int>(nameof(Count), 7)));
        foreach (var days in new[] { 1, 2 })
        {
            total += await context.CallActivityAsync<int>(nameof(Count), days);
        }

        await context.CallActivityAsync(nameof(Tick), options: options);
        return total + await context.CallSubOrchestratorAsync<int>(nameof(CallsRightly), new SampleInput(total));
    }

    [Function(nameof(CallsWrongly))]
    public static async Task CallsWrongly([OrchestrationTrigger] TaskOrchestrationContext context, SampleInput? input)
    {
        await context.CallActivityAsync("Nobody");
        await context.CallActivityAsync(nameof(CallsRightly), input);
        await context.CallActivityAsync<string>(nameof(Count), 1);
        await context.CallActivityAsync<int>(nameof(Count), "one");
        await context.CallActivityAsync<int>(nameof(Add));
        await context.CallActivityAsync(nameof(Tick), 1);
        await context.CallSubOrchestratorAsync(nameof(CallsWrongly), DateTime.UnixEpoch);
    }

    [Function(nameof(Add))]
    public static int Add([ActivityTrigger] SampleInput input) => input.Days;

    [Function(nameof(Count))]
    public static Task<int> Count([ActivityTrigger] int number) => Task.FromResult(number);

    [Function(nameof(Tick))]
    public static Task Tick([ActivityTrigger] FunctionContext context) => Task.CompletedTask;
}

public sealed record SampleInput(int Days);
