using System.Net;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace MentorFlow.Local.Http;

/// <summary>Forwards requests over a socket to a worker in a process of its own.</summary>
/// <param name="worker">Where the worker's server listens, as it said itself.</param>
internal sealed class ProcessForwarder(IHttpForwarder forwarder, Uri worker) : IRequestForwarder, IDisposable
{
    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
    });

    public async Task ForwardAsync(HttpContext context) => await forwarder.SendAsync(context, worker.ToString(), client);

    public void Dispose() => client.Dispose();
}
