using System.Net;
using System.Net.Sockets;
using MentorFlow.Domain.Webhooks;

namespace MentorFlow.Providers.Webhooks;

/// <summary>
/// Connects to a receiver outside and nowhere else: the name is resolved here, every address it leads to is looked at, and the connection goes to one of
/// those and not to the name again, which could lead elsewhere by then.
/// </summary>
internal sealed class GuardedConnection(WebhookSettings settings)
{
    /// <exception cref="AddressForbiddenException">One of its addresses is inside a network.</exception>
    /// <exception cref="SocketException">The name leads nowhere, or nothing listens there.</exception>
    public async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var end = context.DnsEndPoint;
        var addresses = IPAddress.TryParse(end.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(end.Host, cancellation);
        if (addresses.Length == 0)
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }

        // All of them: a name that leads inside and outside at once is a trial of the guard.
        if (!addresses.All(IsOpen))
        {
            throw new AddressForbiddenException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsOpen(IPAddress address) => PublicAddresses.Has(address) || (settings.AllowLoopback && IPAddress.IsLoopback(address));
}
