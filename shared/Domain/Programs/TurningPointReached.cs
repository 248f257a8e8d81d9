using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Programs;

/// <summary>Somebody reached a turning point: kept for a season, for programs that begin later.</summary>
/// <param name="At">When it was acted on, UTC.</param>
/// <param name="Source">Who said so, as the ledger writes it.</param>
public sealed record TurningPointReached(string PersonId, TurningPoint Point, DateTimeOffset At, string Source) : IDocument
{
    /// <summary>From when it was acted on.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public static string Type => "turning-point";

    public Partition Partition => Partition.Organization;

    public string Id => $"turning-point:{PersonId}:{Point}";

    /// <summary>Who has been in a role for longer is new in it no more.</summary>
    public TimeSpan? TimeToLive => Kept;
}
