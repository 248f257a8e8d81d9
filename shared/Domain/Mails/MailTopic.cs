namespace MentorFlow.Domain.Mails;

/// <summary>What kinds of mails people tell apart when they choose how they hear of things.</summary>
public enum MailTopic
{
    /// <summary>Somebody waits for it, it was asked for, or it changes what was agreed. It always comes at once.</summary>
    Commitments,

    /// <summary>The date of a session. It always comes at once.</summary>
    Sessions,

    /// <summary>What the partner wrote.</summary>
    Messages,

    /// <summary>How a session, a check or the program went.</summary>
    Questions,

    /// <summary>What may help next.</summary>
    Prompts,

    /// <summary>What goes on in the program.</summary>
    News,
}
