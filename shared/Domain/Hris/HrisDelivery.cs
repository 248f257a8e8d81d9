using System.Security.Cryptography;
using System.Text;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Hris;

/// <summary>
/// A delivery that was accepted: created once, so a repeated one meets a conflict and is answered like the first. It holds what was said about
/// people, which is why no orchestration does and why it expires.
/// </summary>
/// <param name="Key">The same on every delivery of the same message.</param>
/// <param name="ReceivedAt">UTC.</param>
/// <param name="Kept">How long; null for the default.</param>
public sealed record HrisDelivery(
    string Connection, string Key, DateTimeOffset ReceivedAt, IReadOnlyList<HrisEvent> Events, TimeSpan? Kept = null) : IDocument
{
    public static string Type => "hris-delivery";

    public Partition Partition => Partition.Connection(Connection);

    public string Id => IdOf(Key);

    public TimeSpan Keep => Kept ?? HrisKeeping.Default.Span;

    public TimeSpan? TimeToLive => Keep;

    public static Key<HrisDelivery> KeyOf(string connection, string deliveryId) => new(Partition.Connection(connection), deliveryId);

    // The key is the sender's: it may be long, or hold what an id must not.
    public static string IdOf(string key) => $"hris-delivery:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32]}";
}
