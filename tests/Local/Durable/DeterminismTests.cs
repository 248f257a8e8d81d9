using MentorFlow.Local.Durable;

namespace MentorFlow.Tests.Local.Durable;

public sealed class DeterminismTestsReplayed() : DeterminismTests(alwaysReplay: true);

public sealed class DeterminismTestsInSession() : DeterminismTests(alwaysReplay: false);

/// <summary>Code that no longer fits what an instance has lived through must be noticed at the first turn after a deployment.</summary>
public abstract class DeterminismTests(bool alwaysReplay) : BothWays(alwaysReplay)
{
    private static LabWorker Then => Onboarding(CallThenWait("Invite"));

    [Fact]
    public async Task A_changed_call_is_reported_with_instance_and_step()
    {
        var failure = await FailureAfterAsync(Onboarding(CallThenWait("Welcome")));

        Assert.StartsWith("Orchestrator 'Onboard' no longer fits the history of instance 'enrollment:7' at step 0: ", failure, StringComparison.Ordinal);
        Assert.Contains("Welcome", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_added_in_an_old_place_is_reported_as_left_over()
    {
        var failure = await FailureAfterAsync(Onboarding(async context =>
        {
            await context.CallActivityAsync<string>("Invite", "Ada");
            await context.CallActivityAsync<string>("Welcome", "Ada");
            return await context.WaitForExternalEvent<string>("Go");
        }));

        Assert.Contains("'enrollment:7' at step 1: expected nothing, found a call of activity 'Welcome'.", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_vanished_is_reported()
    {
        var failure = await FailureAfterAsync(Onboarding(context => context.WaitForExternalEvent<string>("Go")));

        Assert.Contains("'enrollment:7' at step 0: ", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_in_an_old_place_is_reported()
    {
        var failure = await FailureAfterAsync(Onboarding(context => context.CallActivityAsync<string>("Invite", "Ada")));

        Assert.Contains("expected nothing, found the end (Completed).", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_that_goes_on_behind_the_point_reached_fits()
    {
        await using var lab = StartOnDisk(Then);
        await lab.ScheduleAsync("Onboard", id: "enrollment:7");

        await lab.RestartAsync(Onboarding(async context =>
        {
            await CallThenWait("Invite")(context);
            return await context.CallActivityAsync<string>("Welcome", "Ada");
        }));
        await lab.RaiseAsync("enrollment:7", "Go", "");

        Assert.Equal("Welcome Ada", await lab.OutputAsync<string>("enrollment:7"));
    }

    private static LabWorker Onboarding(Func<TaskOrchestrationContext, Task<string>> onboard) => new LabWorker()
        .Activity("Invite", (string name) => name)
        .Activity("Welcome", (string name) => $"Welcome {name}")
        .Orchestrator("Onboard", onboard);

    private static Func<TaskOrchestrationContext, Task<string>> CallThenWait(string activity) => async context =>
    {
        await context.CallActivityAsync<string>(activity, "Ada");
        return await context.WaitForExternalEvent<string>("Go");
    };

    /// <summary>An instance that has invited and waits, brought on by an event under other code.</summary>
    private async Task<string> FailureAfterAsync(LabWorker code)
    {
        await using var lab = StartOnDisk(Then);
        await lab.ScheduleAsync("Onboard", id: "enrollment:7");
        await lab.RestartAsync(code);
        await lab.RaiseAsync("enrollment:7", "Go", "");

        var ended = await lab.ReadAsync("enrollment:7");
        Assert.Equal(OrchestrationRuntimeStatus.Failed, ended.RuntimeStatus);
        Assert.Equal(typeof(NonDeterministicException).FullName, ended.FailureDetails?.ErrorType);
        var told = ended.FailureDetails!.ErrorMessage;
        Assert.Contains(lab.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains(told, StringComparison.Ordinal));
        return told;
    }
}
