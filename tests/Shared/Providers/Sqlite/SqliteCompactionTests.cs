using System.Text;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Providers.Sqlite;

/// <summary>What was deleted is in no file any more once the store was written afresh, while it goes on being read and written.</summary>
public sealed class SqliteCompactionTests : IDisposable
{
    private const string Words = "Quillfeather umbra";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task No_byte_of_what_was_deleted_is_left_in_the_file_or_in_its_log()
    {
        using var store = SqliteDocumentStore.InFile(folder.File("mentorflow.db"), new StubClock(Given.Now));
        await store.EnsureCreatedAsync();
        var note = new PersonNote("p1", "k1", Words, new NoteWriter("coordinator:robin", "Robin"), Given.Now);
        var other = note with { Key = "k2", Text = "It stays." };
        await store.WriteAsync(new Batch().Create(note).Create(other));
        Assert.NotEmpty(Found());
        await store.WriteAsync(new Batch().Delete(note));

        await store.CompactAsync();

        Assert.Equal([], Found());
        Assert.Equal("It stays.", (await store.FindAsync(Key.Of(other)))!.Value.Text);
        await store.WriteAsync(new Batch().Create(note with { Key = "k3", Text = "It is written." }));
        Assert.Equal(2, await store.CountAsync<PersonNote>(note.Partition));
    }

    [Fact]
    public async Task In_memory_there_is_nothing_to_do()
    {
        using var store = SqliteDocumentStore.InMemoryOnly(new StubClock(Given.Now));
        await store.EnsureCreatedAsync();

        await store.CompactAsync();
    }

    public void Dispose() => folder.Dispose();

    private IReadOnlyList<string> Found() =>
    [
        .. Directory.EnumerateFiles(folder.Path).Where(file =>
        {
            using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            source.CopyTo(bytes);
            return Encoding.Latin1.GetString(bytes.ToArray()).Contains(Words, StringComparison.Ordinal);
        }),
    ];
}
