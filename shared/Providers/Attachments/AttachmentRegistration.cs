using MentorFlow.Domain.Attachments;
using MentorFlow.Providers.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Providers.Attachments;

/// <summary>Where attached files are kept: a container of Azure Blob Storage, a folder, or memory.</summary>
public static class AttachmentRegistration
{
    /// <param name="configuration">Settings "Attachments:Container" and, for an account without sign-in by identity, "Attachments:Connection".</param>
    /// <param name="folder">Where no container is set; null keeps them in memory.</param>
    /// <exception cref="SettingException">A setting is missing or none; the message names it and repeats no secret.</exception>
    public static IServiceCollection AddAttachments(this IServiceCollection services, IConfiguration configuration, string? folder)
    {
        var connection = Written(configuration["Attachments:Connection"]);
        return Written(configuration["Attachments:Container"]) switch
        {
            null when connection is not null => throw new SettingException(
                "The setting Attachments:Container is missing; beside Attachments:Connection it must be the name of a container."),
            null when folder is null => services.AddSingleton<IAttachmentStore, MemoryAttachments>(),
            null => services.AddSingleton<IAttachmentStore>(new AttachmentFolder(folder)),
            var container => services.AddOnContainer<IAttachmentStore>(
                "Attachments", "attachments", container, connection, client => new AttachmentContainer(client)),
        };
    }

    private static string? Written(string? setting) => setting is { Length: > 0 } ? setting : null;
}
