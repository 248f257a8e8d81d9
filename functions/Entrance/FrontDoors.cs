using System.Net;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Entrance;

/// <summary>
/// Shows the doors to the person at this machine alone: behind them people are taken at their word. A name that only points here is no address of this
/// machine, or any site could rebind its own to it.
/// </summary>
public sealed class FrontDoors(IFrontDoors doors)
{
    public async Task<IReadOnlyList<FrontDoor>> OpenAsync(HttpRequest request, CancellationToken cancellation) =>
        IsFromThisMachine(request) ? await doors.ListAsync(request, cancellation) : [];

    /// <summary>Whether the person who asks sits at this machine, and came by an address of its own: a proxy speaks for somebody else.</summary>
    public static bool IsFromThisMachine(HttpRequest request) =>
        !request.Headers.Keys.Any(IsOfProxy)
        && request.HttpContext.Connection.RemoteIpAddress is { } sender && IPAddress.IsLoopback(sender) && IsLocal(request.Host.Host);

    private static bool IsOfProxy(string header) =>
        header.Equals("Forwarded", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Via", StringComparison.OrdinalIgnoreCase)
        || header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase);

    private static bool IsLocal(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
