using MentorFlow.Domain.Storage;

namespace MentorFlow.Tests.Shared.Domain.Storage;

public abstract partial class DocumentStoreContract
{
    [Fact]
    public async Task A_batch_is_written_whole()
    {
        await WriteAsync(new Batch().Create(ACard("1")).Upsert(ACard("2")).Create(new Counter(program, 3)));

        Assert.Equal(["1", "2"], await KeysAsync());
        Assert.Equal(3, (await Store.FindAsync(new Key<Counter>(Here, "counter"), Cancellation))!.Value.Value);
    }

    [Fact]
    public async Task A_batch_with_one_conflict_writes_nothing()
    {
        var read = await SavedAsync(ACard("1", "first"));
        await SavedAsync(ACard("2"));

        await ConflictAsync(new Batch().Replace(read, read.Value with { Text = "second" }).Create(ACard("3")).Create(ACard("2")));

        Assert.Equal(["1", "2"], await KeysAsync());
        Assert.Equal(read, await FindAsync("1"));
    }

    [Fact]
    public async Task An_empty_batch_is_nothing_to_do() => await WriteAsync(new Batch());

    [Fact]
    public async Task A_batch_over_two_partitions_is_refused()
    {
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(new Batch().Create(ACard("1")).Create(new Card("elsewhere", "2"))));

        Assert.Contains("one partition", failure.Message, StringComparison.Ordinal);
        Assert.Empty(await KeysAsync());
    }

    [Fact]
    public async Task A_hundred_writes_fit_into_a_batch_and_one_more_does_not()
    {
        var batch = Enumerable.Range(0, SerializedBatch.MaxWrites).Aggregate(new Batch(), (all, i) => all.Create(ACard($"{i:D3}")));
        await WriteAsync(batch);

        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(batch.Create(ACard("more"))));

        Assert.Equal(SerializedBatch.MaxWrites, (await KeysAsync()).Length);
    }

    [Fact]
    public async Task A_batch_writes_a_document_once() =>
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(new Batch().Create(ACard("1")).Upsert(ACard("1"))));

    [Fact]
    public async Task A_large_document_is_kept_whole()
    {
        var text = string.Concat(Enumerable.Repeat("große Pläne, ", 100_000));

        Assert.Equal(text, (await SavedAsync(ACard("1", text))).Value.Text);
    }

    [Fact]
    public async Task A_document_over_the_limit_is_refused_by_name()
    {
        var failure = await Assert.ThrowsAsync<ArgumentException>(() =>
            WriteAsync(new Batch().Create(ACard("big", new string('x', SerializedBatch.MaxBytes)))));

        Assert.Contains("card:big", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a?b")]
    [InlineData("a#b")]
    [InlineData("a\nb")]
    public async Task An_id_that_Cosmos_forbids_is_refused(string key) =>
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(new Batch().Create(ACard(key))));

    [Fact]
    public async Task An_id_that_is_too_long_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(new Batch().Create(ACard(new string('é', 512)))));

    [Fact]
    public async Task An_id_without_its_type_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(new Batch().Create(new Stray(program))));

    private sealed record Stray(string Program) : IDocument
    {
        public static string Type => "stray";

        public Partition Partition => Partition.Program(Program);

        public string Id => "strayed:1";
    }

    [Fact]
    public async Task A_partition_without_key_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(new Batch().Create(new Card("", "1"))));
}
