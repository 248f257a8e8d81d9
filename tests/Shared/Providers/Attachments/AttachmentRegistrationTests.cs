using MentorFlow.Domain.Attachments;
using MentorFlow.Providers.Attachments;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Shared.Providers.Attachments;

/// <summary>Where attached files are kept, and what is refused at start.</summary>
public sealed class AttachmentRegistrationTests
{
    private const string Account = "DefaultEndpointsProtocol=https;AccountName=contoso;AccountKey=a2V5;EndpointSuffix=core.windows.net";

    [Fact]
    public void A_container_is_an_https_address_without_a_signature()
    {
        var refusal = Refusal(("Container", "https://contoso.blob.core.windows.net/attachments?sp=r&sig=c2VjcmV0"));

        Assert.StartsWith("The setting Attachments:Container must be the https address of a container", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_without_a_container_is_refused_by_what_is_missing() => Assert.StartsWith(
        "The setting Attachments:Container is missing", Refusal(("Connection", Account)), StringComparison.Ordinal);

    [Theory]
    [InlineData(null, null, "/data/attachments", typeof(AttachmentFolder))]
    [InlineData("", "", null, typeof(MemoryAttachments))]
    [InlineData("attachments", Account, "/data/attachments", typeof(AttachmentContainer))]
    [InlineData("https://contoso.blob.core.windows.net/attachments", null, null, typeof(AttachmentContainer))]
    public void Files_are_kept_in_the_container_that_is_set_else_in_the_folder_else_in_memory(
        string? container, string? connection, string? folder, Type expected)
    {
        using var built = Add(folder, ("Container", container), ("Connection", connection)).BuildServiceProvider();

        Assert.IsType(expected, built.GetRequiredService<IAttachmentStore>());
    }

    private static string Refusal(params (string Name, string? Value)[] settings) =>
        Assert.Throws<SettingException>(() => Add("/data/attachments", settings)).Message;

    private static IServiceCollection Add(string? folder, params (string Name, string? Value)[] settings) => new ServiceCollection().AddAttachments(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => $"Attachments:{setting.Name}", setting => setting.Value)).Build(),
        folder);
}
