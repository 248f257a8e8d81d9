using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace SampleApp;

/// <summary>An orchestration as an app would write it: started by a request, waiting for days, calling an activity with services.</summary>
public sealed class Orchestrations(TimeProvider clock)
{
    [Function("Begin")]
    public static async Task<IResult> Begin(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "begin/{id}")] HttpRequest request, string id, [DurableClient] DurableTaskClient client)
    {
        var days = int.TryParse(request.Query["days"], out var given) ? given : 3;
        await client.ScheduleNewOrchestrationInstanceAsync("Stay", new Stay("calm", days), new StartOrchestrationOptions(id));
        return TypedResults.Accepted($"/outcome/{id}");
    }

    [Function("Outcome")]
    public static async Task<IResult> Outcome(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "outcome/{id}")] HttpRequest request, string id, [DurableClient] DurableTaskClient client) =>
        await client.GetInstanceAsync(id, getInputsAndOutputs: true) is { } found
            ? TypedResults.Text($"{found.RuntimeStatus} {found.SerializedInput} {found.SerializedOutput}")
            : TypedResults.NotFound();

    [Function("Raise")]
    public static async Task<IResult> Raise(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "raise/{id}/{name}")]
        HttpRequest request, string id, string name, [DurableClient] DurableTaskClient client)
    {
        await client.RaiseEventAsync(id, name, "raised");
        return TypedResults.NoContent();
    }

    [Function("Stay")]
    public static async Task<string> Stay([OrchestrationTrigger] TaskOrchestrationContext context, Stay? stay)
    {
        await context.CreateTimer(TimeSpan.FromDays(stay!.Days), CancellationToken.None);
        return await context.CallActivityAsync<string>("Leave", stay.Mood);
    }

    [Function("Leave")]
    public string Leave([ActivityTrigger] string mood, string instanceId) => $"{instanceId} left {mood} on {clock.GetUtcNow():yyyy-MM-dd}";

    [Function("Fails")]
    public static async Task<string> Fails([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        try
        {
            return await context.CallActivityAsync<string>(
                "Refuse", "twice", new TaskOptions(new TaskRetryOptions(new RetryPolicy(2, TimeSpan.FromMinutes(1)))));
        }
        catch (TaskFailedException failure)
        {
            return $"{failure.FailureDetails.ErrorType}: {failure.FailureDetails.ErrorMessage}";
        }
    }

    [Function("Refuse")]
    public static string Refuse([ActivityTrigger] string what) => throw new TimeoutException($"refused {what}");

    [Function("Tour")]
    public static async Task<int> Tour([OrchestrationTrigger] TaskOrchestrationContext context) =>
        await context.CallActivityAsync<int>("Visit") + await context.CallActivityAsync<int>("Visit");
}

public sealed record Stay(string Mood, int Days);

/// <summary>An activity that takes a scoped service twice: by its constructor, and through another service.</summary>
public sealed class Visits(Visit visit, VisitNotes notes)
{
    [Function("Visit")]
    public int Visit([ActivityTrigger] string? input)
    {
        notes.Write();
        return visit.Number;
    }
}

/// <summary>A service of one invocation.</summary>
public sealed class Visit(VisitLog log) : IDisposable
{
    public int Number { get; } = ++log.Visits;

    public void Write(string what) => log.Lines.Add($"{Number} {what}");

    public void Dispose() => Write("ended");
}

public sealed class VisitNotes(Visit visit)
{
    public void Write() => visit.Write("noted");
}

public sealed class VisitLog
{
    public int Visits { get; set; }

    public List<string> Lines { get; } = [];
}
