namespace MentorFlow.Domain.Health;

/// <summary>How a mentorship does as far as its facts tell, and why: of the pair, and never of one of its members.</summary>
/// <param name="Reasons">In the order in which they are read; none where it does well, or nothing is known.</param>
public sealed record MentorshipHealth(HealthState State, IReadOnlyList<HealthReason> Reasons)
{
    public static MentorshipHealth Unknown { get; } = new(HealthState.Unknown, []);

    /// <summary>Whether they have gone quiet, which another clock follows already.</summary>
    public bool IsSilent => Reasons.Contains(HealthReason.Silent);
}

/// <summary>In the order in which somebody would look at them.</summary>
public enum HealthState
{
    /// <summary>It has just begun, stands still, or is over.</summary>
    Unknown,

    Good,

    /// <summary>One thing is not as it was agreed or wished.</summary>
    Watch,

    /// <summary>Several are, or one is by far.</summary>
    AtRisk,
}

public enum HealthReason
{
    /// <summary>They have not met for two of the rhythms that they agreed on.</summary>
    Silent,

    /// <summary>They meet, and less often than they agreed.</summary>
    Rhythm,

    /// <summary>What all of them answered after their last sessions is low, taken together.</summary>
    Ease,

    /// <summary>Messages wait longer for an answer than they agreed.</summary>
    Replies,

    /// <summary>They have met several times, and have no goal yet.</summary>
    NoGoals,

    /// <summary>The date of a goal has passed, or nobody has said for long how far it is.</summary>
    Goals,
}
