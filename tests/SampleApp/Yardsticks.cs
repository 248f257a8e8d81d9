using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace SampleApp;

/// <summary>What durable platforms are usually measured by.</summary>
public static class Yardsticks
{
    private static readonly string[] Cities = ["Tokyo", "Seattle", "London", "Cairo", "Quito"];

    /// <summary>Five trivial activities one after another.</summary>
    [Function("HelloSequence5")]
    public static async Task HelloSequence5([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        foreach (var city in Cities)
        {
            await context.CallActivityAsync<string>("SayHello", city);
        }
    }

    [Function("SayHello")]
    public static string SayHello([ActivityTrigger] string city) => $"Hello {city}!";

    /// <summary>A wait of two days, which is one timer.</summary>
    [Function("WaitTwoDays")]
    public static Task WaitTwoDays([OrchestrationTrigger] TaskOrchestrationContext context, string? input) =>
        context.CreateTimer(TimeSpan.FromDays(2), CancellationToken.None);
}
