namespace MentorFlow.Tests.Local.Durable;

public sealed class CompactionTestsReplayed() : CompactionTests(alwaysReplay: true);

public sealed class CompactionTestsInSession() : CompactionTests(alwaysReplay: false);

public abstract class CompactionTests(bool alwaysReplay) : BothWays(alwaysReplay)
{
    private static LabWorker Worker => new LabWorker()
        .Orchestrator("Wait", context => context.WaitForExternalEvent<string>("Go"))
        .Orchestrator("Over", _ => Task.FromResult("done"));

    [Fact]
    public async Task What_waits_goes_on_after_the_file_was_written_afresh_and_after_a_restart()
    {
        await using var lab = StartOnDisk(Worker);
        await lab.ScheduleAsync("Wait", id: "first");
        await lab.ScheduleAsync("Wait", id: "second");
        await lab.RunAsync("Over", id: "over");
        Assert.Equal(1, (await lab.Client.PurgeInstanceAsync("over")).PurgedInstanceCount);

        await lab.Engine.CompactAsync(TestContext.Current.CancellationToken);
        await lab.RaiseAsync("first", "Go", "gone");
        Assert.Equal("gone", await lab.OutputAsync<string>("first"));

        await lab.RestartAsync();
        await lab.RaiseAsync("second", "Go", "gone, too");
        Assert.Equal("gone, too", await lab.OutputAsync<string>("second"));
        Assert.Null(await lab.Client.GetInstanceAsync("over"));
    }
}
