using System.Security.Cryptography;
using System.Text;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Limits;

/// <summary>
/// What one sender has used of a limit, as one moment (generic cell rate algorithm, ITU-T I.371): every instance of the app compares and moves it.
/// </summary>
/// <param name="Sender">A digest: senders may be known by an address.</param>
/// <param name="WholeAt">When everything that was taken has come back (UTC).</param>
/// <param name="Per">The span of the limit: after it nothing is left to remember.</param>
public sealed record RequestAllowance(string Sender, DateTimeOffset WholeAt, TimeSpan Per) : IDocument
{
    public static string Type => "request-allowance";

    public Partition Partition => Partition.Limit(Sender);

    public string Id => Type;

    public TimeSpan? TimeToLive => Per + Per;

    public static RequestAllowance Untouched(string key) => new(SenderOf(key), DateTimeOffset.MinValue, TimeSpan.Zero);

    public static Key<RequestAllowance> KeyOf(string key) => new(Partition.Limit(SenderOf(key)), Type);

    /// <summary>Takes as many as there are, up to the number wanted.</summary>
    /// <param name="wanted">1 or more.</param>
    /// <returns>The allowance afterwards, how many were taken, and, where none was, how long it takes until there is one again.</returns>
    public (RequestAllowance After, int Taken, TimeSpan Wait) Take(RequestLimit limit, int wanted, DateTimeOffset now)
    {
        // A clock that was set back, or a limit that was lowered, must not keep a sender out for longer than the span.
        var whole = WholeAt < now ? now : WholeAt > now + limit.Per ? now + limit.Per : WholeAt;
        var left = (int)Math.Min(limit.Most, (limit.Per - (whole - now)) / limit.Each);
        var taken = Math.Min(wanted, left);
        return taken > 0
            ? (this with { WholeAt = whole + (taken * limit.Each), Per = limit.Per }, taken, TimeSpan.Zero)
            : (this, 0, limit.Each - (limit.Per - (whole - now)));
    }

    private static string SenderOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32];
}
