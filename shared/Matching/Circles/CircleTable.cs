using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Circles;

/// <summary>Where a circle may sit: around a host, among equals, or in one that runs and has places left.</summary>
/// <param name="Host">Null where each hosts in turn.</param>
/// <param name="Sitting">Who sits there already, without the host; nobody at a new one.</param>
/// <param name="Least">Fewest people who may be seated here at once; 0 where each is welcome.</param>
/// <param name="Most">Most people who may be seated here.</param>
/// <param name="Joins">The circle that runs; null for a new one.</param>
internal sealed record CircleTable(Profile? Host, IReadOnlyList<Profile> Sitting, int Least, int Most, string? Joins = null)
{
    /// <summary>Whether another new one is as good: empty ones among equals are all alike.</summary>
    public bool IsAnyTable => Host is null && Joins is null;
}
