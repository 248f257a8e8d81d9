namespace MentorFlow.Mails.Definitions;

/// <summary>What a mail is about: it decides what its texts may name.</summary>
public enum MailSubject
{
    /// <summary>The program and the recipient's part in it.</summary>
    Program,

    Proposal,
    Mentorship,
    Session,

    /// <summary>An event of the program.</summary>
    Event,

    /// <summary>A speed-mentoring event.</summary>
    Speed,

    /// <summary>One meeting of two people without an agreement.</summary>
    Meeting,

    /// <summary>Somebody whom the recipient is to meet once.</summary>
    Introduced,

    /// <summary>The recipient's place in line for a match.</summary>
    Line,

    /// <summary>What a coordinator wrote to the recipient.</summary>
    Message,

    /// <summary>Whether somebody whose manager the recipient is may be invited.</summary>
    ManagerQuestion,

    /// <summary>Whether the recipient wants to be introduced to somebody.</summary>
    Referral,

    /// <summary>That somebody could take part, to who need not do so; or what the recipient can do for the program.</summary>
    Campaign,

    /// <summary>What a sponsor promised.</summary>
    Sponsor,

    /// <summary>All that has waited for the recipient's weekly digest.</summary>
    Week,

    WorkItem,

    /// <summary>A concern, to whom the program names for them.</summary>
    Concern,

    /// <summary>All that has come into a coordinator's queue.</summary>
    Digest,

    /// <summary>How far a program is at the end of a month.</summary>
    Report,

    /// <summary>A code by which the recipient proves that they read their mails.</summary>
    Visit,
}
