using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Globalization;
using System.Net;

namespace MentorFlow.Tests.Drivers;

/// <summary>
/// Hears of every connection, every look-up of a name and every request over HTTP that begins in what a test starts, from .NET's own event sources: whoever
/// makes it, by whatever client. What other tests do at the same time is not heard.
/// </summary>
internal sealed class OutgoingCalls : EventListener
{
    private static readonly string[] Sources = ["System.Net.Http", "System.Net.Sockets", "System.Net.NameResolution"];

    private static readonly AsyncLocal<OutgoingCalls?> Current = new();

    private readonly ConcurrentQueue<string> places = [];

    /// <summary>Where to: names and addresses, once for each attempt.</summary>
    public IReadOnlyCollection<string> Places => places;

    /// <summary>Those that are not on this machine.</summary>
    public IEnumerable<string> Elsewhere => places.Where(place => place is not ("127.0.0.1" or "localhost" or "::1"));

    /// <summary>From here on, in this flow of calls and in all that is started in it.</summary>
    public void Hear() => Current.Value = this;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (Sources.Contains(eventSource.Name))
        {
            EnableEvents(eventSource, EventLevel.Informational, EventKeywords.All);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (Current.Value == this && PlaceOf(eventData) is { } place)
        {
            places.Enqueue(place);
        }
    }

    private static string? PlaceOf(EventWrittenEventArgs happened) => (happened.EventName, happened.Payload) switch
    {
        ("RequestStart", [_, string host, ..]) => host.Trim('[', ']'),
        ("ResolutionStart", [string name, ..]) => name,
        ("ConnectStart", [string address, ..]) => AddressOf(address),
        _ => null,
    };

    // "InterNetwork:16:{31,144,127,0,0,1,…}": two bytes of the port, then the address; of IPv6 four bytes stand between.
    private static string? AddressOf(string written)
    {
        var parts = written.Split('{', '}');
        var bytes = parts.Length < 2 ? [] : parts[1].Split(',').Select(part => byte.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return written.Split(':')[0] switch
        {
            "InterNetwork" when bytes.Length >= 6 => new IPAddress(bytes[2..6]).ToString(),
            "InterNetworkV6" when bytes.Length >= 22 => PlainOf(new IPAddress(bytes[6..22])),
            "Unix" => null,
            _ => written,
        };
    }

    private static string PlainOf(IPAddress address) => (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
}
