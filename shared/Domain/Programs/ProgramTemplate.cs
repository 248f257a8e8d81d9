namespace MentorFlow.Domain.Programs;

/// <summary>What a program begins with (R9): a coordinator changes what does not fit, and fills in who it is for.</summary>
public enum ProgramTemplate
{
    /// <summary>Newcomers find somebody who knows the house, whenever they come.</summary>
    FirstHundredDays,

    /// <summary>People who lead for the first time, with somebody who has done it.</summary>
    NewManagers,

    /// <summary>Women on their way into senior posts.</summary>
    WomenInLeadership,

    /// <summary>Juniors mentor seniors.</summary>
    ReverseMentoring,

    /// <summary>Several peers around one host.</summary>
    PeerCircles,

    /// <summary>What one site knows, another learns.</summary>
    CrossSite,

    /// <summary>Pairs that write to each other, whatever their hours.</summary>
    ByWriting,

    /// <summary>Two equals who help each other along.</summary>
    PeerPairs,

    /// <summary>Many short meetings, and pairs of those who want to meet again.</summary>
    SpeedMentoring,

    /// <summary>Nothing but usual settings.</summary>
    Blank,
}
