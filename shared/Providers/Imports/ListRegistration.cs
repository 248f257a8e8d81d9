using MentorFlow.Domain.Imports;
using MentorFlow.Providers.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Providers.Imports;

/// <summary>Where lists come from by night: a folder, a container of Azure Blob Storage, or nowhere.</summary>
public static class ListRegistration
{
    /// <param name="configuration">
    /// Settings "Import:Folder"; or "Import:Container" and, for an account without sign-in by identity, "Import:Connection".
    /// </param>
    /// <exception cref="SettingException">A setting is missing or none, or there are two places; the message names it and repeats no secret.</exception>
    public static IServiceCollection AddNightlyLists(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = Written(configuration["Import:Folder"]);
        var connection = Written(configuration["Import:Connection"]);
        return Written(configuration["Import:Container"]) switch
        {
            null when connection is not null => throw new SettingException(
                "The setting Import:Container is missing; beside Import:Connection it must be the name of a container."),
            null => services.AddSingleton<INightlyLists>(new ListFolder(folder)),
            _ when folder is not null => throw new SettingException(
                "The setting Import:Folder is there beside Import:Container; lists come from one place, so one of the two must be left out."),
            var container => services.AddOnContainer<INightlyLists>("Import", "people-lists", container, connection, client => new ListContainer(client)),
        };
    }

    private static string? Written(string? setting) => setting is { Length: > 0 } ? setting : null;
}
