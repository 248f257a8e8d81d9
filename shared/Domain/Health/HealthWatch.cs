using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Health;

/// <summary>What was done about the health of a mentorship that has fallen, so that each fall is told once.</summary>
/// <param name="Falls">How often it has fallen so far.</param>
/// <param name="FellAt">When it fell and its members were told, UTC; null while it does well again.</param>
/// <param name="AskedAt">When a coordinator was asked about this fall, UTC; null before.</param>
public sealed record HealthWatch(string ProgramId, string MentorshipId, int Falls, DateTimeOffset? FellAt, DateTimeOffset? AskedAt = null) : IDocument
{
    public static string Type => "health-watch";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, MentorshipId).Id;

    /// <summary>Of the work item that asks about this fall.</summary>
    public string WorkItemKey => $"health-{MentorshipId}-{Falls}";

    public static Key<HealthWatch> KeyOf(string programId, string mentorshipId) => new(Partition.Program(programId), $"health-watch:{mentorshipId}");
}
