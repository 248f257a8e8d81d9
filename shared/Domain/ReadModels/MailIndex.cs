namespace MentorFlow.Domain.ReadModels;

/// <summary>By what mails are listed, the newest first, or counted: each order is kept, so that a look reads what it shows and nothing else.</summary>
public enum MailIndex
{
    /// <summary>All of a program.</summary>
    Everything,

    /// <summary>Those to one person, or to the coordinators.</summary>
    Receiver,

    /// <summary>Those of one kind.</summary>
    Template,

    /// <summary>Those that have not gone out yet.</summary>
    Waiting,

    /// <summary>Those of which a coordinator has to think that they were not received.</summary>
    Undelivered,

    /// <summary>Those that went out to people, not to coordinators: to be counted.</summary>
    SentToPeople,
}
