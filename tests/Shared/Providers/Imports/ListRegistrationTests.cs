using Azure.Core;
using MentorFlow.Domain.Imports;
using MentorFlow.Providers.Imports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Shared.Providers.Imports;

/// <summary>Where lists come from by night, and what is refused at start.</summary>
public sealed class ListRegistrationTests
{
    private const string Account = "DefaultEndpointsProtocol=https;AccountName=contoso;AccountKey=a2V5;EndpointSuffix=core.windows.net";

    [Theory]
    [InlineData("people-lists")]
    [InlineData("http://contoso.blob.core.windows.net/people-lists")]
    [InlineData("https://contoso.blob.core.windows.net")]
    [InlineData("https://contoso.blob.core.windows.net/People")]
    [InlineData("https://contoso.blob.core.windows.net/people-lists/tonight.csv")]
    [InlineData("https://contoso.blob.core.windows.net/people-lists?sp=r&sig=c2VjcmV0")]
    public void Without_a_connection_a_container_is_an_https_address_and_holds_no_signature(string container)
    {
        var refusal = Refusal(("Container", container));

        Assert.StartsWith("The setting Import:Container must be the https address of a container", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pl")]
    [InlineData("people--lists")]
    [InlineData("People")]
    [InlineData("https://contoso.blob.core.windows.net/people-lists")]
    public void Beside_a_connection_a_container_is_a_name(string container) => Assert.StartsWith(
        "The setting Import:Container must be, beside Import:Connection, the name of a container",
        Refusal(("Container", container), ("Connection", Account)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("c2VjcmV0", "must be the connection string of a storage account")]
    [InlineData("AccountName=contoso;AccountKey=%c2VjcmV0", "must be the connection string of a storage account")]
    [InlineData("BlobEndpoint=http://contoso.example.com;AccountName=contoso;AccountKey=c2VjcmV0", "leads to an http address")]
    public void A_connection_that_is_none_or_goes_in_the_clear_is_named_and_not_told(string connection, string rule)
    {
        var refusal = Refusal(("Container", "people-lists"), ("Connection", connection));

        Assert.StartsWith("The setting Import:Connection ", refusal, StringComparison.Ordinal);
        Assert.Contains(rule, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_without_a_container_is_refused() => Assert.StartsWith(
        "The setting Import:Container is missing", Refusal(("Connection", Account)), StringComparison.Ordinal);

    [Fact]
    public void Lists_come_from_one_place() => Assert.StartsWith(
        "The setting Import:Folder is there beside Import:Container",
        Refusal(("Folder", "/lists"), ("Container", "https://contoso.blob.core.windows.net/people-lists")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("https://contoso.blob.core.windows.net/people-lists", null)]
    [InlineData("https://contoso.blob.core.windows.net/people-lists/", null)]
    [InlineData("people-lists", Account)]
    [InlineData("people-lists", "UseDevelopmentStorage=true")]
    [InlineData("people-lists", "@Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/secrets/lists)")]
    public void A_container_is_a_place_of_lists_and_signs_in_by_identity_where_there_is_no_connection(string container, string? connection)
    {
        var services = Add(("Container", container), ("Connection", connection));

        Assert.Single(services, service => service.ServiceType == typeof(INightlyLists));
        Assert.Equal(connection is null, services.Any(service => service.ServiceType == typeof(TokenCredential)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Where_no_place_is_set_no_list_is_found(string? folder)
    {
        using var built = Add(("Folder", folder), ("Container", "")).BuildServiceProvider();

        Assert.Null(await built.GetRequiredService<INightlyLists>().FindNewestAsync(PeopleFile.Largest));
    }

    private static string Refusal(params (string Name, string? Value)[] settings) => Assert.Throws<SettingException>(() => Add(settings)).Message;

    private static IServiceCollection Add(params (string Name, string? Value)[] settings) => new ServiceCollection().AddNightlyLists(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => $"Import:{setting.Name}", setting => setting.Value)).Build());
}
