using Grpc.Core;
using MentorFlow.Local.Durable;

namespace MentorFlow.Tests.Local.Durable;

/// <summary>A store that cannot be used is told at once, in a sentence, to everybody who depends on it.</summary>
public sealed class StoreFailureTests() : BothWays(alwaysReplay: false)
{
    private static LabWorker Worker => new LabWorker().Orchestrator("Wait", context => context.WaitForExternalEvent<string>("Go"));

    [Fact]
    public async Task A_store_that_breaks_ends_the_engine_and_every_wait()
    {
        await using var lab = StartOnDisk(Worker);
        await lab.ScheduleAsync("Wait", id: "one");
        var waiter = lab.Client.WaitForInstanceCompletionAsync("one");
        lab.Damage("DROP TABLE messages");

        var caller = await Assert.ThrowsAsync<RpcException>(() => lab.Client.RaiseEventAsync("one", "Go", ""));
        var reason = await lab.Engine.Broken.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(StatusCode.Unavailable, caller.StatusCode);
        Assert.Contains("messages", Assert.IsType<IOException>(reason).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RpcException>(() => waiter);
        await Assert.ThrowsAsync<IOException>(lab.IdleAsync);
        await Assert.ThrowsAsync<RpcException>(() => lab.Client.ScheduleNewOrchestrationInstanceAsync("Wait"));
        await Assert.ThrowsAsync<RpcException>(() => lab.Client.GetInstanceAsync("one"));
        Assert.Contains(lab.Log.Lines, line => line.StartsWith("Critical", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_history_that_cannot_be_read_ends_the_engine()
    {
        await using var lab = StartOnDisk(Worker);
        await lab.ScheduleAsync("Wait", id: "one");
        await lab.RestartAsync();
        lab.Damage("UPDATE history SET data = x'FF'");

        await lab.Client.RaiseEventAsync("one", "Go", "");

        Assert.IsAssignableFrom<IOException>(await lab.Engine.Broken.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Theory]
    [InlineData(1, "an earlier version")]
    [InlineData(99, "a later version")]
    public void A_file_of_another_layout_is_refused_in_a_sentence(int layout, string version)
    {
        using var file = new DataFile();
        file.Run($"CREATE TABLE instances (key INTEGER PRIMARY KEY); PRAGMA user_version = {layout}");

        var refusal = Assert.Throws<IOException>(() => new Lab(Worker, new DurableEngineOptions(), file));

        Assert.StartsWith($"its histories were written by {version} of MentorFlow", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public async Task One_file_serves_one_engine_at_a_time()
    {
        using var file = new DataFile();
        var first = new Lab(Worker, new DurableEngineOptions(), file);
        await using (first.Engine)
        {
            var refusal = Assert.Throws<IOException>(() => new Lab(Worker, new DurableEngineOptions(), file));
            Assert.Contains("another process uses it", refusal.Message, StringComparison.Ordinal);
        }

        await using var second = new Lab(Worker, new DurableEngineOptions(), file).Engine;
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_reported_and_released()
    {
        using var file = new DataFile();
        await File.WriteAllTextAsync(file.Path, new string('?', 5_000));

        Assert.Throws<IOException>(() => new Lab(Worker, new DurableEngineOptions(), file));

        File.Delete(file.Path);
        await using var again = new Lab(Worker, new DurableEngineOptions(), file).Engine;
    }

    [Fact]
    public async Task A_stopped_engine_refuses_every_call_as_a_back_end_that_is_away()
    {
        await using var lab = StartOnDisk(Worker);
        await lab.ScheduleAsync("Wait", id: "one");
        var waiter = lab.Client.WaitForInstanceCompletionAsync("one");
        await lab.Engine.StopAsync();

        Func<Task>[] calls =
        [
            () => waiter,
            () => lab.Client.ScheduleNewOrchestrationInstanceAsync("Wait"),
            () => lab.Client.RaiseEventAsync("one", "Go"),
            () => lab.Client.GetInstanceAsync("one"),
            () => lab.Client.WaitForInstanceCompletionAsync("one"),
            () => lab.Client.GetAllInstancesAsync().CountAsync().AsTask(),
        ];
        foreach (var call in calls)
        {
            Assert.Equal(StatusCode.Unavailable, (await Assert.ThrowsAsync<RpcException>(call)).StatusCode);
        }
    }
}
