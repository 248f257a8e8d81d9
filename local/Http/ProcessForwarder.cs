using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace MentorFlow.Local.Http;

/// <summary>Forwards requests over a socket to a worker in a process of its own.</summary>
internal sealed class ProcessForwarder : IRequestForwarder, IDisposable
{
    private const int MostAttempts = 100;

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(50);

    private readonly IHttpForwarder forwarder;
    private readonly string worker;
    private readonly HttpMessageInvoker client;
    private volatile bool reached;

    /// <param name="worker">Where the worker's server listens, as it said itself.</param>
    public ProcessForwarder(IHttpForwarder forwarder, Uri worker)
    {
        (this.forwarder, this.worker) = (forwarder, worker.ToString());
        client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            ConnectCallback = ConnectAsync,
        });
    }

    public async Task ForwardAsync(HttpContext context) => await forwarder.SendAsync(context, worker, client);

    public void Dispose() => client.Dispose();

    /// <summary>A worker says where its server is before that listens: the first requests may come too early.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext connection, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(connection.DnsEndPoint, cancellation);
                reached = true;
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException) when (!reached && attempt < MostAttempts)
            {
                socket.Dispose();
                await Task.Delay(BetweenAttempts, TimeProvider.System, cancellation);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }
}
