using MentorFlow.Local.Hosting;

namespace MentorFlow.Tests.Local.Durable;

public class ActivityTests
{
    private static DurableRegistry Registry => new DurableRegistry()
        .Activity("Hello", (string name) => $"Hello {name}")
        .Activity("Square", (int number) => number * number)
        .Activity("Fail", (string reason) => Fail(reason));

    [Fact]
    public async Task Calls_in_sequence_return_their_results()
    {
        await using var lab = await Lab.StartAsync(Registry.Orchestrator("Greet", async context => new[]
        {
            await context.CallActivityAsync<string>("Hello", "Oslo"),
            await context.CallActivityAsync<string>("hello", "Lima"),
        }));

        Assert.Equal(["Hello Oslo", "Hello Lima"], await lab.ResultOfAsync<List<string>>("greet"));
    }

    [Fact]
    public async Task Calls_fan_out_and_in()
    {
        await using var lab = await Lab.StartAsync(Registry.Orchestrator("Sum", async (TaskOrchestrationContext context, int count) =>
            (await Task.WhenAll(Enumerable.Range(1, count).Select(number => context.CallActivityAsync<int>("Square", number)))).Sum()));

        Assert.Equal(338350, await lab.ResultOfAsync<int>("Sum", 100));
    }

    [Fact]
    public async Task A_failure_reaches_the_orchestrator_with_its_type_and_message()
    {
        await using var lab = await Lab.StartAsync(Registry.Orchestrator("Catch", async context =>
        {
            try
            {
                return await context.CallActivityAsync<string>("Fail", "no such mentor");
            }
            catch (TaskFailedException failure)
            {
                return $"{failure.TaskName} #{failure.TaskId}: {failure.FailureDetails}, {failure.FailureDetails.IsCausedBy<IOException>()}, {failure.FailureDetails.IsCausedBy<InvalidDataException>()}";
            }
        }));

        Assert.Equal("Fail #0: System.IO.InvalidDataException: no such mentor, False, True", await lab.ResultOfAsync<string>("Catch"));
    }

    [Fact]
    public async Task An_unhandled_failure_fails_the_orchestration()
    {
        await using var lab = await Lab.StartAsync(Registry.Orchestrator("Forward", context => context.CallActivityAsync<string>("Fail", "broken")));

        var ended = await lab.RunAsync("Forward");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Equal(typeof(TaskFailedException).FullName, ended.FailureDetails?.ErrorType);
        Assert.Equal("broken", ended.FailureDetails?.InnerFailure?.ErrorMessage);
        Assert.Contains("broken", ended.SerializedOutput);
    }

    [Fact]
    public async Task An_unknown_activity_fails_the_call()
    {
        await using var lab = await Lab.StartAsync(Registry.Orchestrator("Stray", context => context.CallActivityAsync<string>("Nowhere")));

        var ended = await lab.RunAsync("Stray");

        Assert.Contains("No activity is named 'Nowhere'", ended.FailureDetails?.ErrorMessage);
    }

    [Fact]
    public async Task An_unknown_orchestrator_is_scheduled_and_fails()
    {
        await using var lab = await Lab.StartAsync(Registry);

        var ended = await lab.RunAsync("Nobody");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Contains("No orchestrator is named 'Nobody'", ended.FailureDetails?.ErrorMessage);
    }

    [Fact]
    public async Task Options_passed_as_input_are_refused()
    {
        await using var lab = await Lab.StartAsync(Registry.Orchestrator("Slip", async context =>
            await context.CallActivityAsync<string>("Hello", (object)new TaskOptions())));

        Assert.Contains("passed as the input", (await lab.RunAsync("Slip")).FailureDetails?.ErrorMessage);
    }

    [Fact]
    public async Task Payloads_keep_property_names_as_written_and_enums_as_numbers()
    {
        string? seen = null;
        await using var lab = await Lab.StartAsync(new DurableRegistry()
            .Activity("See", (System.Text.Json.JsonElement json) => seen = json.GetRawText())
            .Orchestrator("Send", context => context.CallActivityAsync<string>("See", new { FirstName = "Ada", Day = DayOfWeek.Monday })));

        await lab.RunAsync("Send");

        Assert.Equal("""{"FirstName":"Ada","Day":1}""", seen);
    }

    [Fact]
    public async Task A_failure_keeps_its_cause_when_the_orchestrator_wraps_it()
    {
        await using var lab = await Lab.StartAsync(Registry.Orchestrator("Wrap", async context =>
        {
            try
            {
                return await context.CallActivityAsync<string>("Fail", "broken");
            }
            catch (TaskFailedException failure)
            {
                throw new InvalidOperationException("no mentor", failure);
            }
        }));

        var failure = (await lab.RunAsync("Wrap")).FailureDetails;

        Assert.Equal("System.IO.InvalidDataException: broken", failure?.InnerFailure?.InnerFailure?.ToString());
    }

    private static string Fail(string reason) => throw new InvalidDataException(reason);
}
