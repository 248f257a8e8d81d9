using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Functions.Hosting;

/// <summary>
/// Where a request comes from, as far as it can be believed: on Azure what the platform's front adds last to X-Forwarded-For, on one machine the other end
/// of the connection. A proxy in front of one machine is one sender.
/// </summary>
public sealed class RequestSender(IConfiguration configuration)
{
    private const string OnAzure = "WEBSITE_SITE_NAME";

    /// <summary>Bytes of an IPv6 address that name a network: one household, or one computer, has all that follow.</summary>
    private const int NetworkBytes = 8;

    private readonly bool isOnAzure = configuration[OnAzure] is { Length: > 0 };

    /// <returns>Null where it cannot be said, or somebody else passed the request on.</returns>
    public string? Of(HttpRequest request)
    {
        var address = isOnAzure ? Last(request.Headers["X-Forwarded-For"].ToString()) : request.HttpContext.Connection.RemoteIpAddress;
        return address is null || (!isOnAzure && request.Headers.ContainsKey("Via")) ? null : NetworkOf(address);
    }

    private static IPAddress? Last(string forwarded)
    {
        var last = forwarded.Split(',')[^1].Trim();
        return IPEndPoint.TryParse(last, out var end) ? end.Address : null;
    }

    private static string NetworkOf(IPAddress address) => address switch
    {
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };
}
