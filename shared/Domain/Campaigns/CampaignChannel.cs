namespace MentorFlow.Domain.Campaigns;

/// <summary>By which means people hear of a program (R11).</summary>
public enum CampaignChannel
{
    Newsletter,
    Intranet,
    Chat,

    /// <summary>To print.</summary>
    Poster,

    /// <summary>To show at a meeting.</summary>
    Slide,

    /// <summary>What managers say to their teams.</summary>
    ManagerTalk,

    Event,
}

/// <summary>Whom an item of a campaign speaks to.</summary>
public enum CampaignAudience
{
    Both,
    Mentors,
    Mentees,
}
