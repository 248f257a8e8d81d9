namespace MentorFlow.Domain.Rounds;

/// <summary>What kind of reason somebody had to say no to a proposal, where they said one.</summary>
public enum DeclineReason
{
    /// <summary>Now is not the time.</summary>
    NoTime,

    /// <summary>Other topics than theirs.</summary>
    OtherTopics,

    /// <summary>They know or work with each other too well.</summary>
    TooClose,

    /// <summary>They would hardly find an hour.</summary>
    HardToMeet,

    Other,
}
