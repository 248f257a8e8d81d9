using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using MentorFlow.Domain.Imports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorFlow.Providers.Imports;

/// <summary>Where lists come from by night: a folder, a container of Azure Blob Storage, or nowhere.</summary>
public static partial class ListRegistration
{
    private const int ShortestName = 3;
    private const int LongestName = 63;

    // The client's own is 100 seconds, four times in a row.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

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
            var name when connection is not null => services.AddByConnection(connection, Name(name)),
            var address => services.AddByIdentity(Address(address)),
        };
    }

    private static IServiceCollection AddByIdentity(this IServiceCollection services, Uri address)
    {
        services.TryAddSingleton<TokenCredential>(_ => new DefaultAzureCredential());
        return services.AddSingleton<INightlyLists>(provider =>
            new ListContainer(new BlobContainerClient(address, provider.GetRequiredService<TokenCredential>(), Options())));
    }

    private static IServiceCollection AddByConnection(this IServiceCollection services, string connection, string name)
    {
        // One that the platform has not fetched is told by the readiness check.
        if (!connection.StartsWith("@Microsoft.KeyVault", StringComparison.OrdinalIgnoreCase))
        {
            Connect(connection, name);
        }

        return services.AddSingleton<INightlyLists>(_ => new ListContainer(Connect(connection, name)));
    }

    // Signed requests may travel in the clear on this machine, lists of people nowhere else.
    private static BlobContainerClient Connect(string connection, string name)
    {
        try
        {
            var container = new BlobContainerClient(connection, name, Options());
            return container.Uri.Scheme == Uri.UriSchemeHttps || container.Uri.IsLoopback
                ? container
                : throw new SettingException("The setting Import:Connection leads to an http address; it must be one with https.");
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException)
        {
            throw new SettingException("The setting Import:Connection must be the connection string of a storage account, as Azure shows it.", unreadable);
        }
    }

    private static string Name(string text) => IsName(text)
        ? text
        : throw new SettingException(
            $"The setting Import:Container must be, beside Import:Connection, the name of a container: {ShortestName} to {LongestName} lower-case letters, digits and dashes.");

    // One with a query may hold a signature, which is a secret in a place where nobody looks for one.
    private static Uri Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttps
        && address is { Query: "", UserInfo: "" }
        && address.AbsolutePath.Trim('/') is var name
        && IsName(name)
            ? new Uri(address, $"/{name}")
            : throw new SettingException(
                "The setting Import:Container must be the https address of a container, without a signature, such as https://contoso.blob.core.windows.net/people-lists; or its name, beside Import:Connection.");

    private static BlobClientOptions Options() => new() { Diagnostics = { ApplicationId = "MentorFlow" }, Retry = { NetworkTimeout = Patience } };

    private static string? Written(string? setting) => setting is { Length: > 0 } ? setting : null;

    private static bool IsName(string text) => text.Length is >= ShortestName and <= LongestName && WordsWithDashes().IsMatch(text);

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex WordsWithDashes();
}
