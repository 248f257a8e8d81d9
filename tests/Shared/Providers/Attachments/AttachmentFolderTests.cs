using MentorFlow.Domain.Attachments;
using MentorFlow.Providers.Attachments;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Providers.Attachments;

/// <summary>A folder and memory keep files alike.</summary>
public sealed class AttachmentFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private readonly string id = $"{Guid.NewGuid()}";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_saved_is_read_back_and_saved_again_is_replaced(bool isFolder)
    {
        var files = Store(isFolder);
        await files.SaveAsync(id, new MemoryStream("one"u8.ToArray()));
        Assert.Equal("one", await ReadAsync(files));

        await files.SaveAsync(id, new MemoryStream("another"u8.ToArray()));

        Assert.Equal("another", await ReadAsync(files));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_deleted_is_gone_however_often_it_is_deleted(bool isFolder)
    {
        var files = Store(isFolder);
        await files.DeleteAsync(id);
        await files.SaveAsync(id, new MemoryStream("one"u8.ToArray()));

        await files.DeleteAsync(id);
        await files.DeleteAsync(id);

        Assert.Null(await files.OpenAsync(id));
    }

    [Fact]
    public async Task A_file_that_breaks_off_leaves_nothing()
    {
        var files = Store(isFolder: true);

        await Assert.ThrowsAsync<IOException>(() => files.SaveAsync(id, new BrokenStream()));

        Assert.Null(await files.OpenAsync(id));
        Assert.Empty(Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public Task An_id_that_is_none_leads_nowhere() => Assert.ThrowsAsync<FormatException>(() => Store(isFolder: true).OpenAsync("../mentorflow.db"));

    public void Dispose() => folder.Dispose();

    private IAttachmentStore Store(bool isFolder) => isFolder ? new AttachmentFolder(folder.File("attachments")) : new MemoryAttachments();

    private async Task<string> ReadAsync(IAttachmentStore files)
    {
        using var reader = new StreamReader((await files.OpenAsync(id))!);
        return await reader.ReadToEndAsync();
    }

    /// <summary>Ends in the middle, as a connection does.</summary>
    private sealed class BrokenStream : MemoryStream
    {
        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => throw new IOException("cut");
    }
}
