namespace MentorFlow.Domain.Privacy;

/// <summary>What data is kept for, as far as it goes at a date of its own.</summary>
public enum RetentionPurpose
{
    /// <summary>What people wrote to each other and for themselves: messages, files, notes, agendas, key points, feedback.</summary>
    Words,

    /// <summary>What they wrote in answer to questions; the numbers stay with their part.</summary>
    Answers,

    /// <summary>Their part in a program: profile, goals, agreement, what they chose and answered.</summary>
    Participation,

    /// <summary>That a mail went out.</summary>
    Mails,

    /// <summary>What was confided or asked.</summary>
    Concerns,

    /// <summary>Who they are.</summary>
    People,
}
