using System.Net;
using System.Net.Sockets;
using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using MentorFlow.Domain.Imports;
using MentorFlow.Providers.Imports;

namespace MentorFlow.Tests.Shared.Providers.Imports;

/// <summary>What keeps a container from being looked at is said in a sentence, as a coordinator reads it.</summary>
public sealed class ListContainerTests
{
    [Fact]
    public async Task A_service_that_is_not_reached_is_said_once_however_often_it_was_tried()
    {
        var options = new BlobClientOptions { Retry = { MaxRetries = 2, Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) } };
        var account = $"AccountName=contoso;AccountKey=a2V5;BlobEndpoint=http://127.0.0.1:{ClosedPort()}/contoso";

        var said = await ReasonAsync(new BlobContainerClient(account, "people-lists", options));

        Assert.Contains("127.0.0.1", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Retry", said, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', said);
        Assert.EndsWith(").", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_that_fails_is_said()
    {
        var container = new BlobContainerClient(new Uri("https://contoso.blob.core.windows.net/people-lists"), new NoIdentity());

        Assert.Equal("The app could not sign in with its identity.", await ReasonAsync(container));
    }

    [Fact]
    public async Task Who_calls_the_look_off_hears_that_and_not_of_an_outage()
    {
        var container = new BlobContainerClient(new Uri("https://contoso.blob.core.windows.net/people-lists"), new NoIdentity());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new ListContainer(container).FindNewestAsync(PeopleFile.Largest, new CancellationToken(canceled: true)));
    }

    private static async Task<string> ReasonAsync(BlobContainerClient container) =>
        (await Assert.ThrowsAsync<IOException>(() => new ListContainer(container).FindNewestAsync(PeopleFile.Largest))).Message;

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class NoIdentity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw Missing(cancellationToken);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw Missing(cancellationToken);

        private static CredentialUnavailableException Missing(CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            return new CredentialUnavailableException("There is no identity here.");
        }
    }
}
