using MentorFlow.Local.Durable;

namespace MentorFlow.Tests.Local.Durable;

public sealed class CommitTests
{
    [Fact]
    public async Task When_the_disk_is_full_everybody_is_told_and_nothing_is_half_applied()
    {
        using var file = new DataFile();
        var broken = new TaskCompletionSource<Exception>();
        var early = new Blob(1, 100);
        var group = new[] { new Blob(2, 100), new Blob(3, 1_000_000), new Blob(4, 100) };
        using (var database = Database.Writing(file.Path, survivesPowerLoss: false))
        {
            var writer = new StoreWriter(database);
            database.Run("PRAGMA max_page_count = 40");
            using var committer = new GroupCommitter(writer, broken.SetResult);
            committer.Submit(early);
            await early.Settled;

            var gate = new Gate();
            committer.Submit(gate);
            Array.ForEach(group, committer.Submit);
            gate.Open();
            await Task.WhenAll(group.Select(change => Assert.ThrowsAsync<IOException>(() => change.Settled)));
            var late = new Blob(5, 100);
            committer.Submit(late);

            Assert.Same(await broken.Task, await Assert.ThrowsAsync<IOException>(() => late.Settled));
        }

        using var again = Database.Reading(file.Path);
        Assert.Equal([1L], again.Prepare("SELECT key FROM history").All(row => row.Number(0)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_change_that_a_stop_refuses_was_not_written_and_every_other_was(bool killed)
    {
        for (var round = 0; round < 50; round++)
        {
            using var file = new DataFile();
            var changes = Enumerable.Range(1, 40).Select(key => new Blob(key, 10)).ToList();
            using (var database = Database.Writing(file.Path, survivesPowerLoss: false))
            {
                using var committer = new GroupCommitter(new StoreWriter(database), _ => { });
                var submitting = changes.Select(change => Task.Run(() => committer.Submit(change)));
                await Task.WhenAll([.. submitting, Task.Run(killed ? committer.Abandon : committer.Close)]);
            }

            var settled = await Task.WhenAll(changes.Select(async change => await Record.ExceptionAsync(() => change.Settled) is null));
            using var again = Database.Reading(file.Path);
            Assert.Equal(
                changes.Where((_, index) => settled[index]).Select(change => change.Key),
                again.Prepare("SELECT key FROM history ORDER BY key").All(row => row.Number(0)));
            Assert.All(changes, change => Assert.Equal(1, change.Times));
        }
    }

    private sealed class Blob(long key, int size) : Change
    {
        private readonly TaskCompletionSource settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int times;

        public long Key => key;

        public Task Settled => settled.Task;

        /// <summary>How often it was told its end.</summary>
        public int Times => times;

        public override void Apply(StoreWriter writer) => writer.Append(key, 0, new byte[size]);

        public override void Durable()
        {
            Interlocked.Increment(ref times);
            settled.TrySetResult();
        }

        public override void Lost(Exception reason)
        {
            Interlocked.Increment(ref times);
            settled.TrySetException(reason);
        }
    }

    /// <summary>Holds the writer, so that what is submitted meanwhile becomes one group.</summary>
    private sealed class Gate : Change
    {
        private readonly ManualResetEventSlim open = new();

        public void Open() => open.Set();

        public override void Apply(StoreWriter writer) => open.Wait(TimeSpan.FromSeconds(30));

        public override void Durable() => open.Dispose();
    }
}
