using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorFlow.Local.Hosting;

public static class LocalHostExtensions
{
    /// <summary>Where a started host listens: the way to the port that <c>Host:Urls=http://127.0.0.1:0</c> was given.</summary>
    /// <exception cref="InvalidOperationException">The host does not listen: it is not started, or runs without HTTP.</exception>
    public static Uri BaseAddress(this IHost host) =>
        host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address
            ? new Uri(address)
            : throw new InvalidOperationException("The host does not listen anywhere.");
}
