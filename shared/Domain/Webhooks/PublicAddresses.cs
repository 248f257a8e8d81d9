using System.Net;
using System.Net.Sockets;

namespace MentorFlow.Domain.Webhooks;

/// <summary>
/// Which addresses messages may go to: those of the public internet. Everything that the registries of special-purpose addresses (RFC 6890 and its
/// successors) keep for networks of one's own, for the machine itself, for documents, or for translation is none.
/// </summary>
public static class PublicAddresses
{
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",

            // The address of Azure's own platform: it answers inside every virtual machine.
            "168.63.129.16/32",
        }.Select(range => IPNetwork.Parse(range)),
    ];

    /// <summary>Of IPv6 only what is handed out for the internet is open, less what is kept in it.</summary>
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] ClosedInGlobal =
        [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20" }.Select(range => IPNetwork.Parse(range))];

    public static bool Has(IPAddress address)
    {
        // An IPv4 address in the clothes of IPv6 is the IPv4 address.
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily switch
        {
            AddressFamily.InterNetwork => !Closed.Any(range => range.Contains(plain)),
            AddressFamily.InterNetworkV6 => Global.Contains(plain) && !ClosedInGlobal.Any(range => range.Contains(plain)),
            _ => false,
        };
    }
}
