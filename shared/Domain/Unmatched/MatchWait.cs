using System.Globalization;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Unmatched;

/// <summary>How long somebody waited for a partner, kept when the waiting is over: what those who wait now are told comes from it (F12).</summary>
/// <param name="ReadyAt">When they came into the pool, UTC.</param>
/// <param name="MatchedAt">When their mentorship began, UTC.</param>
public sealed record MatchWait(string ProgramId, string PersonId, string MentorshipId, DateTimeOffset ReadyAt, DateTimeOffset MatchedAt) : IDocument
{
    public static string Type => "match-wait";

    public Partition Partition => Partition.Program(ProgramId);

    /// <summary>In the order in which they ended.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"match-wait:{MatchedAt.UtcTicks:D19}:{PersonId}");

    public TimeSpan Span => MatchedAt - ReadyAt;
}
