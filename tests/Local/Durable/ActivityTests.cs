using System.Text.Json;

namespace MentorFlow.Tests.Local.Durable;

public sealed class ActivityTestsReplayed() : ActivityTests(alwaysReplay: true);

public sealed class ActivityTestsInSession() : ActivityTests(alwaysReplay: false);

public abstract class ActivityTests(bool alwaysReplay) : BothWays(alwaysReplay)
{
    private static LabWorker Worker => new LabWorker()
        .Activity("Hello", (string name) => $"Hello {name}")
        .Activity("Square", (int number) => number * number)
        .Activity("Fail", (string reason) => Fail(reason));

    [Fact]
    public async Task Calls_in_sequence_return_their_results_whatever_the_case_of_the_name()
    {
        await using var lab = Start(Worker.Orchestrator("Greet", async context => new[]
        {
            await context.CallActivityAsync<string>("Hello", "Oslo"),
            await context.CallActivityAsync<string>("hello", "Lima"),
        }));

        Assert.Equal(["Hello Oslo", "Hello Lima"], await lab.ResultOfAsync<List<string>>("greet"));
    }

    [Fact]
    public async Task Calls_fan_out_and_in()
    {
        await using var lab = Start(Worker.Orchestrator("Sum", async (TaskOrchestrationContext context, int count) =>
            (await Task.WhenAll(Enumerable.Range(1, count).Select(number => context.CallActivityAsync<int>("Square", number)))).Sum()));

        Assert.Equal(338350, await lab.ResultOfAsync<int>("Sum", 100));
    }

    [Fact]
    public async Task A_failure_reaches_the_orchestrator_with_its_type_and_message()
    {
        await using var lab = Start(Worker.Orchestrator("Catch", async context =>
        {
            var failure = await Assert.ThrowsAsync<TaskFailedException>(() => context.CallActivityAsync<string>("Fail", "no such mentor"));
            var details = failure.FailureDetails;
            return $"{failure.TaskName} #{failure.TaskId}: {details}, {details.IsCausedBy<IOException>()}, {details.IsCausedBy<InvalidDataException>()}";
        }));

        Assert.Equal("Fail #0: System.IO.InvalidDataException: no such mentor, False, True", await lab.ResultOfAsync<string>("Catch"));
    }

    [Fact]
    public async Task An_unhandled_failure_passes_through_two_levels_with_its_cause()
    {
        await using var lab = Start(Worker
            .Orchestrator("Child", context => context.CallActivityAsync<string>("Fail", "broken"))
            .Orchestrator("Parent", context => context.CallSubOrchestratorAsync<string>("Child")));

        var ended = await lab.RunAsync("Parent");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Equal(typeof(TaskFailedException).FullName, ended.FailureDetails?.ErrorType);
        var cause = ended.FailureDetails;
        while (cause?.InnerFailure is { } inner)
        {
            cause = inner;
        }

        Assert.Equal("System.IO.InvalidDataException: broken", cause?.ToString());
        Assert.Contains(lab.Log.Lines, line => line.StartsWith("Warning: Activity Fail ", StringComparison.Ordinal));
        Assert.Contains(lab.Log.Lines, line => line.StartsWith("Error: Orchestration Parent ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_activity_fails_the_call_and_is_not_tried_again()
    {
        var options = TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromMinutes(1)));
        await using var lab = Start(Worker.Orchestrator("Stray", context => context.CallActivityAsync<string>("Nowhere", "", options)));

        var ended = await lab.RunAsync("Stray");

        Assert.Contains("No activity is named 'Nowhere'", ended.FailureDetails?.ErrorMessage);
    }

    [Fact]
    public async Task An_unknown_orchestrator_is_scheduled_and_fails()
    {
        await using var lab = Start(Worker);

        var ended = await lab.RunAsync("Nobody");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Contains("No orchestrator is named 'Nobody'", ended.FailureDetails?.ErrorMessage);
    }

    [Fact]
    public async Task Arguments_arrive_as_the_JSON_that_was_sent()
    {
        var seen = new List<string>();
        await using var lab = Start(new LabWorker()
            .Activity("See", (JsonElement? json) =>
            {
                seen.Add(json?.GetRawText() ?? "nothing");
                return 0;
            })
            .Orchestrator("Send", async context =>
            {
                await context.CallActivityAsync("See", new { FirstName = "Ada", Day = DayOfWeek.Monday });
                await context.CallActivityAsync("See", new[] { 1, 2 });
                await context.CallActivityAsync("See");
                return 0;
            }));

        await lab.RunAsync("Send");

        Assert.Equal(["""{"FirstName":"Ada","Day":1}""", "[1,2]", "nothing"], seen);
    }

    private static string Fail(string reason) => throw new InvalidDataException(reason);
}
