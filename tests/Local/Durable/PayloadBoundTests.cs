using Grpc.Core;
using MentorFlow.Local.Durable;

namespace MentorFlow.Tests.Local.Durable;

/// <summary>The scheduler takes 1 MiB of an input, output or event and 16 KiB of a custom status; the engine refuses more where the scheduler would.</summary>
public sealed class PayloadBoundTests() : BothWays(alwaysReplay: false)
{
    private const int Bound = 1024 * 1024;
    private const int Quotes = 2;

    private static readonly string TooMuch = new('x', Bound);

    private static readonly Dictionary<string, Func<TaskOrchestrationContext, Task<string>>> Ways = new()
    {
        ["activity"] = context => context.CallActivityAsync<string>("Echo", TooMuch),
        ["child"] = context => context.CallSubOrchestratorAsync<string>("Wait", TooMuch),
        ["event"] = context => Said(() => context.SendEvent("two", "Go", TooMuch)),
        ["next"] = context => Said(() => context.ContinueAsNew(TooMuch)),
        ["status"] = context => Said(() => context.SetCustomStatus(new string('x', 8 * 1024))),
        ["output"] = _ => Task.FromResult(TooMuch),
    };

    private static LabWorker Worker => new LabWorker()
        .Activity("Echo", (string text) => text)
        .Activity("Fill", (int length) => new string('x', length))
        .Orchestrator("Length", (TaskOrchestrationContext _, string text) => Task.FromResult(text.Length))
        .Orchestrator("Wait", context => context.WaitForExternalEvent<string>("Go"));

    [Fact]
    public async Task An_input_is_measured_as_it_travels_and_a_client_is_told_which_instance_what_and_the_bound()
    {
        await using var lab = Start(Worker);

        var start = await Assert.ThrowsAsync<ArgumentException>(() => lab.ScheduleAsync("Length", TooMuch, "one"));

        Assert.Equal(Bound - Quotes, await lab.ResultOfAsync<int>("Length", new string('x', Bound - Quotes)));
        Assert.Null(await lab.Client.GetInstanceAsync("one"));
        Assert.Equal(
            "The input of instance 'one' has 1,048,578 bytes, and the platform takes 1,048,576: pass an id, and read the rest where it is needed.",
            start.Message);
    }

    [Theory]
    [InlineData("é", Bound / 2, true)]
    [InlineData("é", (Bound / 2) + 1, false)]
    [InlineData("€", (Bound / 3) + 1, false)]
    public void A_payload_counts_in_bytes_of_UTF_8(string letter, int letters, bool taken)
    {
        var payload = string.Concat(Enumerable.Repeat(letter, letters));

        var refusal = Record.Exception(() => PayloadBound.Require(payload, "one", "The input"));

        Assert.Equal(taken, refusal is null);
    }

    [Fact]
    public async Task An_event_or_a_last_word_that_is_too_large_reaches_no_instance()
    {
        await using var lab = Start(Worker);
        await lab.ScheduleAsync("Wait", id: "one");

        var raised = await Assert.ThrowsAsync<RpcException>(() => lab.RaiseAsync("one", "Go", TooMuch));
        var terminated = await Assert.ThrowsAsync<RpcException>(() => lab.Client.TerminateInstanceAsync("one", TooMuch));

        Assert.Equal((StatusCode.InvalidArgument, StatusCode.InvalidArgument), (raised.StatusCode, terminated.StatusCode));
        Assert.StartsWith("Event 'Go' of instance 'one' has ", raised.Status.Detail, StringComparison.Ordinal);
        Assert.Equal(OrchestrationRuntimeStatus.Running, await lab.StatusAsync("one"));
    }

    [Fact]
    public async Task An_output_that_is_too_large_fails_its_activity()
    {
        await using var lab = Start(Worker.Orchestrator("Ask", async context =>
            (await Assert.ThrowsAsync<TaskFailedException>(() => context.CallActivityAsync<string>("Fill", Bound))).FailureDetails.ErrorMessage));

        var ended = await lab.RunAsync("Ask", id: "one");

        Assert.StartsWith("The output of activity 'Fill' (step 0) of instance 'one' has ", ended.ReadOutputAs<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("activity", "The input of activity 'Echo' (step 1) of instance 'one' has ")]
    [InlineData("child", "The input of sub-orchestrator 'Wait' (step 1) of instance 'one' has ")]
    [InlineData("event", "Event 'Go' (step 1) of instance 'one' has ")]
    [InlineData("next", "The output of orchestrator 'Too much' of instance 'one' has ")]
    [InlineData("output", "The output of orchestrator 'Too much' of instance 'one' has ")]
    [InlineData("status", "The custom status of instance 'one' has ")]
    public async Task What_an_orchestrator_hands_on_ends_it_when_too_large(string way, string message)
    {
        await using var lab = Start(Worker.Orchestrator("Too much", async context =>
        {
            await context.CallActivityAsync<string>("Echo", "small");
            return await Ways[way](context);
        }));

        var ended = await lab.RunAsync("Too much", id: "one");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.StartsWith(message, ended.FailureDetails?.ErrorMessage, StringComparison.Ordinal);
    }

    private static Task<string> Said(Action say)
    {
        say();
        return Task.FromResult("said");
    }
}
