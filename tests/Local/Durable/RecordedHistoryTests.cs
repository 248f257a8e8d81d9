using MentorFlow.Local.Durable;

namespace MentorFlow.Tests.Local.Durable;

/// <summary>Recordings are kept with the code; whoever changes the code learns from them what would break in somebody's program.</summary>
public sealed class RecordedHistoryTests() : BothWays(alwaysReplay: true)
{
    private delegate Task<string> Code(TaskOrchestrationContext context);

    [Fact]
    public async Task A_history_replays_against_unchanged_code_however_often()
    {
        var worker = Worker(Onboard);
        var recorded = RecordedHistory.FromJson(await RecordAsync());

        await recorded.ReplayAsync(worker);
        worker.Forget();
        await recorded.ReplayAsync(worker);
    }

    [Fact]
    public async Task A_history_is_the_same_text_at_every_recording_and_says_what_was_called()
    {
        var recorded = await RecordAsync();

        Assert.Equal(recorded, await RecordAsync());
        Assert.Contains("\"name\": \"Invite\"", recorded, StringComparison.Ordinal);
    }

    [Fact]
    public Task Another_name_is_reported() => ReportsAsync(
        1,
        "expected a call of activity 'Pair', found a call of activity 'Match'",
        async context => await InviteAsync(context) + await context.CallActivityAsync<string>("Match", ""));

    [Fact]
    public Task Another_kind_is_reported() => ReportsAsync(
        0,
        "expected a call of activity 'Invite', found a timer",
        async context =>
        {
            await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
            return await Onboard(context);
        });

    [Fact]
    public Task Another_order_is_reported() => ReportsAsync(
        1,
        "expected a call of activity 'Pair', found event 'Begun' to be sent",
        async context =>
        {
            await InviteAsync(context);
            context.SendEvent("somebody", "Begun", true);
            return await context.CallActivityAsync<string>("Pair", "");
        });

    [Fact]
    public Task A_step_that_vanished_is_reported() => ReportsAsync(
        2,
        "expected event 'Begun' to be sent, found nothing",
        async context => await InviteAsync(context) + await context.CallActivityAsync<string>("Pair", ""));

    [Fact]
    public Task A_step_added_at_the_end_of_a_turn_is_reported() => ReportsAsync(
        1,
        "expected nothing, found event 'Hello' to be sent",
        async context =>
        {
            var invited = InviteAsync(context);
            context.SendEvent("somebody", "Hello", true);
            return await invited;
        });

    [Fact]
    public Task Another_end_is_reported() => ReportsAsync(
        null,
        "expected the end (Completed), found the end (Failed): broken",
        async context => throw new InvalidOperationException(await Onboard(context) is { } ? "broken" : ""));

    private static LabWorker Worker(Code onboard) => new LabWorker()
        .Activity("Invite", (string name) => name)
        .Activity("Pair", (string name) => name)
        .Orchestrator("Onboard", context => onboard(context));

    private static Task<string> InviteAsync(TaskOrchestrationContext context) => context.CallActivityAsync<string>("Invite", "Ada");

    private static async Task<string> Onboard(TaskOrchestrationContext context)
    {
        var invited = await InviteAsync(context);
        var paired = context.CallActivityAsync<string>("Pair", "");
        context.SendEvent("somebody", "Begun", true);
        return invited + await paired;
    }

    private async Task ReportsAsync(int? step, string difference, Code code)
    {
        var recorded = RecordedHistory.FromJson(await RecordAsync());

        var failure = await Assert.ThrowsAsync<NonDeterministicException>(() => recorded.ReplayAsync(Worker(code)));

        Assert.Equal("enrollment:7", failure.InstanceId);
        Assert.Contains(difference, failure.Message, StringComparison.Ordinal);
        if (step is not null)
        {
            Assert.Equal(step, failure.Step);
        }
    }

    private async Task<string> RecordAsync()
    {
        await using var lab = Start(Worker(Onboard));
        await lab.RunAsync("Onboard", id: "enrollment:7");
        return RecordedHistory.ToJson(lab.Engine.ReadHistory("enrollment:7")!);
    }
}
