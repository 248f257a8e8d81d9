using Microsoft.AspNetCore.Http;

namespace MentorFlow.Tests.Local.Functions.Samples;

/// <summary>An orchestration as an app would write it: started by a request, waiting for days, calling an activity with services.</summary>
public sealed class DurableSamples(TimeProvider clock)
{
    [Function("Begin")]
    public static async Task<IResult> Begin([HttpTrigger("post", Route = "begin/{id}")] HttpRequest request, string id, [DurableClient] DurableTaskClient client)
    {
        await client.ScheduleNewOrchestrationInstanceAsync("Stay", new Stay(Mood.Calm, 3), new StartOrchestrationOptions(id));
        return TypedResults.Accepted($"/outcome/{id}");
    }

    [Function("Outcome")]
    public static async Task<IResult> Outcome([HttpTrigger("get", Route = "outcome/{id}")] HttpRequest request, string id, [DurableClient] DurableTaskClient client) =>
        await client.GetInstanceAsync(id, getInputsAndOutputs: true) is { } found
            ? TypedResults.Ok($"{found.RuntimeStatus} {found.SerializedInput} {found.SerializedOutput}")
            : TypedResults.NotFound();

    [Function("Stay")]
    public static async Task<string> Stay([OrchestrationTrigger] TaskOrchestrationContext context, Stay? stay)
    {
        await context.CreateTimer(TimeSpan.FromDays(stay!.Days), CancellationToken.None);
        return await context.CallActivityAsync<string>("Leave", stay.Mood);
    }

    [Function("Leave")]
    public string Leave([ActivityTrigger] Mood mood, string instanceId) => $"{instanceId} left {mood} on {clock.GetUtcNow():yyyy-MM-dd}";
}

public sealed record Stay(Mood Mood, int Days);

public enum Mood
{
    Restless,
    Calm,
}
