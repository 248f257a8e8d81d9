using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Shared.Domain.Storage;

namespace MentorFlow.Tests.Shared.Providers.Sqlite;

public sealed class SqliteFileStoreTests : DocumentStoreContract
{
    private readonly TemporaryFolder folder = new();

    private string File => folder.File("data/store.db");

    protected override IDocumentStore Open() => SqliteDocumentStore.InFile(File, Clock);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_second_process_sees_what_the_first_has_written_and_is_held_to_its_ETags()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var second = SqliteDocumentStore.InFile(File, Clock);
        var card = new Card("shared", "1");
        await Store.WriteAsync(new Batch().Create(card), cancellation);
        var read = await second.FindAsync(Key.Of(card), cancellation);

        await Store.WriteAsync(new Batch().Upsert(card with { Text = "first" }), cancellation);

        await Assert.ThrowsAsync<DocumentConflictException>(() => second.WriteAsync(new Batch().Replace(read!, card with { Text = "second" }), cancellation));
    }

    [Fact]
    public async Task What_was_written_is_there_when_the_file_is_opened_without_having_been_closed()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var card = new Card("kept", "1");
        await Store.WriteAsync(new Batch().Create(card), cancellation);
        var copy = folder.File("copy.db");
        System.IO.File.Copy(File, copy);
        System.IO.File.Copy(File + "-wal", copy + "-wal");

        using var reopened = SqliteDocumentStore.InFile(copy, Clock);

        Assert.Equal(card, (await reopened.FindAsync(Key.Of(card), cancellation))!.Value);
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_is_named()
    {
        using var store = SqliteDocumentStore.InFile(folder.Path, Clock);

        var failure = await Assert.ThrowsAsync<IOException>(() => store.EnsureCreatedAsync(TestContext.Current.CancellationToken));

        Assert.Contains(folder.Path, failure.Message, StringComparison.Ordinal);
    }
}
