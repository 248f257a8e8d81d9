using Azure.Storage.Blobs;
using MentorFlow.Domain.Attachments;
using MentorFlow.Providers.Attachments;

namespace MentorFlow.Tests.Azure.Storage;

/// <summary>Attached files in a container of Blob Storage.</summary>
public sealed class AttachmentContainerTests(Azurite azurite) : IClassFixture<Azurite>
{
    private readonly string id = $"{Guid.NewGuid()}";

    [Fact]
    public async Task What_is_saved_is_read_back_and_the_container_is_made_for_the_first()
    {
        var files = Files();
        Assert.Null(await files.OpenAsync(id));
        await files.DeleteAsync(id);

        await files.SaveAsync(id, new MemoryStream("one"u8.ToArray()));
        await files.SaveAsync(id, new MemoryStream("another"u8.ToArray()));

        using var reader = new StreamReader((await files.OpenAsync(id))!);
        Assert.Equal("another", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task What_is_deleted_is_gone_however_often_it_is_deleted()
    {
        var files = Files();
        await files.SaveAsync(id, new MemoryStream("one"u8.ToArray()));

        await files.DeleteAsync(id);
        await files.DeleteAsync(id);

        Assert.Null(await files.OpenAsync(id));
    }

    [Fact]
    public async Task The_app_keeps_them_there_where_the_settings_say_so()
    {
        var connection = azurite.NewHub().Connection;
        var name = $"files-{Guid.NewGuid():N}";
        await using var app = await TestApp.StartAsync($"--Attachments:Connection={connection}", $"--Attachments:Container={name}");

        await app.Get<IAttachmentStore>().SaveAsync(id, new MemoryStream("one"u8.ToArray()));

        Assert.True(await new BlobContainerClient(connection, name).GetBlobClient(id).ExistsAsync());
    }

    private AttachmentContainer Files() => new(new BlobContainerClient(azurite.NewHub().Connection, $"files-{Guid.NewGuid():N}"));
}
