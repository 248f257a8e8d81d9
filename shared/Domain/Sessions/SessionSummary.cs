namespace MentorFlow.Domain.Sessions;

/// <summary>What one member wrote down after a session (R70); the other members read it, coordinators never do (R98).</summary>
/// <param name="At">When it was written last.</param>
/// <param name="Points">Key points; empty for none.</param>
/// <param name="NextStep">What the writer will do; empty for nothing.</param>
/// <param name="By">Until when, on the writer's calendar; null for no day.</param>
public sealed record SessionSummary(DateTimeOffset At, string Points = "", string NextStep = "", DateOnly? By = null);

/// <summary>What somebody says after a session; what is null is left as it was.</summary>
/// <param name="Score">1 to 5.</param>
/// <param name="Points">Key points; empty takes back what was written.</param>
/// <param name="NextStep">Likewise.</param>
/// <param name="By">For the next step; read with it only.</param>
public sealed record FollowUpGiven(int? Score = null, string? Points = null, string? NextStep = null, DateOnly? By = null);

/// <summary>What a session still lacks of one of its members.</summary>
[Flags]
public enum FollowUpParts
{
    None = 0,

    /// <summary>Their one answer (R106).</summary>
    Rating = 1,

    /// <summary>Key points, which nobody has written yet (R70).</summary>
    Points = 2,
}
