using MentorFlow.Local.Hosting;

namespace MentorFlow.Tests.Local.Durable;

/// <summary>The scheduler takes 1 MB of an input, output or event; the local engine refuses the same where the scheduler would.</summary>
public class PayloadBoundTests
{
    private const int Bound = 1024 * 1024;
    private const int Quotes = 2;

    private static readonly string TooMuch = new('x', Bound);

    [Theory]
    [InlineData('x', Bound - Quotes, true)]
    [InlineData('x', Bound - Quotes + 1, false)]
    [InlineData('é', Bound / 2 - 1, true)]
    [InlineData('é', Bound / 2, false)]
    public async Task An_input_is_measured_as_it_travels(char letter, int letters, bool taken)
    {
        await using var lab = await Lab.StartAsync(
            new DurableRegistry().Orchestrator("Length", (TaskOrchestrationContext _, string text) => Task.FromResult(text.Length)),
            options => options.DataConverter = new JsonDataConverter(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        var input = new string(letter, letters);

        if (taken)
        {
            Assert.Equal(letters, await lab.ResultOfAsync<int>("Length", input));
        }
        else
        {
            await Assert.ThrowsAsync<ArgumentException>(() => lab.ScheduleAsync("Length", input));
        }
    }

    [Fact]
    public async Task A_client_is_told_which_instance_what_and_the_bound()
    {
        await using var lab = await Lab.StartAsync(Waiting());

        var start = await Assert.ThrowsAsync<ArgumentException>(() => lab.ScheduleAsync("Wait", TooMuch, "one"));
        Assert.Equal(
            "The input of instance 'one' has 1,048,578 bytes, and the platform takes 1,048,576: pass an id, and read the rest where it is needed.",
            start.Message);
        Assert.Null(await lab.Client.GetInstanceAsync("one"));
    }

    [Fact]
    public async Task An_event_or_a_last_word_that_is_too_large_reaches_no_instance()
    {
        await using var lab = await Lab.StartAsync(Waiting());
        await lab.ScheduleAsync("Wait", id: "one");

        var raised = await Assert.ThrowsAsync<ArgumentException>(() => lab.RaiseAsync("one", "Go", TooMuch));
        await Assert.ThrowsAsync<ArgumentException>(() => lab.Client.TerminateInstanceAsync("one", TooMuch));

        Assert.StartsWith("Event 'Go' of instance 'one' has ", raised.Message, StringComparison.Ordinal);
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await lab.ReadAsync("one")).RuntimeStatus);
    }

    [Fact]
    public async Task An_output_that_is_too_large_fails_its_activity()
    {
        await using var lab = await Lab.StartAsync(new DurableRegistry()
            .Activity("Fill", (int length) => new string('x', length))
            .Orchestrator("Ask", async context =>
            {
                try
                {
                    return await context.CallActivityAsync<string>("Fill", Bound);
                }
                catch (TaskFailedException failed)
                {
                    return failed.FailureDetails.ErrorMessage;
                }
            }));

        var ended = await lab.RunAsync("Ask", id: "one");

        Assert.StartsWith("The output of activity 'Fill' (step 0) of instance 'one' has ", ended.ReadOutputAs<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("activity", "The input of activity 'Echo' (step 1) of instance 'one' has ")]
    [InlineData("child", "The input of sub-orchestrator 'Wait' (step 1) of instance 'one' has ")]
    [InlineData("event", "Event 'Go' to 'two' (step 1) of instance 'one' has ")]
    [InlineData("next", "The input of the next run (step 1) of instance 'one' has ")]
    [InlineData("output", "The output of orchestrator 'Too much' of instance 'one' has ")]
    public async Task What_an_orchestrator_hands_on_ends_it_when_too_large(string way, string message)
    {
        await using var lab = await Lab.StartAsync(Waiting()
            .Activity("Echo", (string text) => text)
            .Orchestrator("Too much", async context =>
            {
                await context.CallActivityAsync<string>("Echo", "small");
                try
                {
                    return await HandOnAsync(context, way);
                }
                catch (ArgumentException)
                {
                    return "forgiven";
                }
            }));

        var ended = await lab.RunAsync("Too much", id: "one");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.StartsWith(message, ended.FailureDetails?.ErrorMessage, StringComparison.Ordinal);
    }

    private static DurableRegistry Waiting() => new DurableRegistry().Orchestrator("Wait", async context => await context.WaitForExternalEvent<string>("Go"));

    private static async Task<string> HandOnAsync(TaskOrchestrationContext context, string way)
    {
        switch (way)
        {
            case "activity":
                return await context.CallActivityAsync<string>("Echo", TooMuch);
            case "child":
                return await context.CallSubOrchestratorAsync<string>("Wait", TooMuch);
            case "event":
                context.SendEvent("two", "Go", TooMuch);
                return "sent";
            case "next":
                context.ContinueAsNew(TooMuch);
                return "next";
            default:
                return TooMuch;
        }
    }
}
