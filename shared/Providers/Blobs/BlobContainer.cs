using System.Text.RegularExpressions;
using Azure;
using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorFlow.Providers.Blobs;

/// <summary>A container of Azure Blob Storage as two settings name it: by its address and the app's identity, or by a connection and its name.</summary>
public static partial class BlobContainer
{
    private const int ShortestName = 3;
    private const int LongestName = 63;

    // The client's own is 100 seconds, four times in a row.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <param name="section">Of the settings, which messages name: "Import" for "Import:Container" and "Import:Connection".</param>
    /// <param name="example">Name of a container, for messages.</param>
    /// <param name="container">The https address of the container; its name beside a connection.</param>
    /// <param name="connection">Connection string of the account; null where the app signs in with its identity.</param>
    /// <param name="make">What works on the container, made when it is first needed.</param>
    /// <exception cref="SettingException">A setting cannot be used; the message names it and repeats no secret.</exception>
    public static IServiceCollection AddOnContainer<T>(
        this IServiceCollection services, string section, string example, string container, string? connection, Func<BlobContainerClient, T> make)
        where T : class => connection is null
        ? services.AddByIdentity(Address(section, example, container), make)
        : services.AddByConnection(section, connection, Name(section, container), make);

    /// <summary>Where a call to the service was tried several times, all that it came to is told together.</summary>
    internal static bool IsOfTheService(Exception failure) =>
        failure is RequestFailedException or AuthenticationFailedException or AggregateException or OperationCanceledException;

    /// <summary>In a sentence: the service's own messages go on for lines, with every header of the answer.</summary>
    internal static string Reason(Exception failure) => failure switch
    {
        AggregateException { InnerExceptions: [.., var last] } => Reason(last),
        RequestFailedException { Status: > 0 } answer => $"Azure Storage answered {answer.Status} ({answer.ErrorCode}).",
        AuthenticationFailedException => "The app could not sign in with its identity.",
        OperationCanceledException => "Azure Storage did not answer in time.",
        _ => $"{failure.Message.Split('\n')[0].TrimEnd('\r', '.')}.",
    };

    private static IServiceCollection AddByIdentity<T>(this IServiceCollection services, Uri address, Func<BlobContainerClient, T> make)
        where T : class
    {
        services.TryAddSingleton<TokenCredential>(_ => new DefaultAzureCredential());
        return services.AddSingleton<T>(provider =>
            make(new BlobContainerClient(address, provider.GetRequiredService<TokenCredential>(), Options())));
    }

    private static IServiceCollection AddByConnection<T>(
        this IServiceCollection services, string section, string connection, string name, Func<BlobContainerClient, T> make)
        where T : class
    {
        // One that the platform has not fetched is told by the readiness check.
        if (!connection.StartsWith("@Microsoft.KeyVault", StringComparison.OrdinalIgnoreCase))
        {
            Connect(section, connection, name);
        }

        return services.AddSingleton<T>(_ => make(Connect(section, connection, name)));
    }

    // Signed requests may travel in the clear on this machine, what is about people nowhere else.
    private static BlobContainerClient Connect(string section, string connection, string name)
    {
        try
        {
            var container = new BlobContainerClient(connection, name, Options());
            return container.Uri.Scheme == Uri.UriSchemeHttps || container.Uri.IsLoopback
                ? container
                : throw new SettingException($"The setting {section}:Connection leads to an http address; it must be one with https.");
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException)
        {
            throw new SettingException(
                $"The setting {section}:Connection must be the connection string of a storage account, as Azure shows it.", unreadable);
        }
    }

    private static string Name(string section, string text) => IsName(text)
        ? text
        : throw new SettingException(
            $"The setting {section}:Container must be, beside {section}:Connection, the name of a container: {ShortestName} to {LongestName} lower-case letters, digits and dashes.");

    // One with a query may hold a signature, which is a secret in a place where nobody looks for one.
    private static Uri Address(string section, string example, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttps
        && address is { Query: "", UserInfo: "" }
        && address.AbsolutePath.Trim('/') is var name
        && IsName(name)
            ? new Uri(address, $"/{name}")
            : throw new SettingException(
                $"The setting {section}:Container must be the https address of a container, without a signature, such as https://contoso.blob.core.windows.net/{example}; or its name, beside {section}:Connection.");

    private static BlobClientOptions Options() => new() { Diagnostics = { ApplicationId = "MentorFlow" }, Retry = { NetworkTimeout = Patience } };

    private static bool IsName(string text) => text.Length is >= ShortestName and <= LongestName && WordsWithDashes().IsMatch(text);

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex WordsWithDashes();
}
