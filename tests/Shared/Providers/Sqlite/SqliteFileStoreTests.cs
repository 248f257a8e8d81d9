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
    public void The_file_and_the_folder_that_is_made_for_it_are_for_their_owner_only()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Rights of files are told by mode on Unix only.");
            return;
        }

        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, System.IO.File.GetUnixFileMode(Path.GetDirectoryName(File)!));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    [Fact]
    public async Task What_has_no_room_is_refused_whole_and_what_was_taken_before_stays()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var small = SqliteDocumentStore.InFile(folder.File("small.db"), Clock, mostMegabytes: 1);
        var taken = new Card("small", "taken");
        await small.WriteAsync(new Batch().Create(taken), cancellation);

        var large = new Card("small", "large", new string('x', 2_000_000));
        await Assert.ThrowsAnyAsync<Exception>(() => small.WriteAsync(new Batch().Create(new Card("small", "beside")).Create(large), cancellation));

        Assert.Equal(taken, (await small.FindAsync(Key.Of(taken), cancellation))!.Value);
        Assert.Null(await small.FindAsync(Key.Of(new Card("small", "beside")), cancellation));
        await small.WriteAsync(new Batch().Create(new Card("small", "later")), cancellation);
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_is_named()
    {
        using var store = SqliteDocumentStore.InFile(folder.Path, Clock);

        var failure = await Assert.ThrowsAsync<IOException>(() => store.EnsureCreatedAsync(TestContext.Current.CancellationToken));

        Assert.Contains(folder.Path, failure.Message, StringComparison.Ordinal);
    }
}
