namespace MentorFlow.Domain.Webhooks;

/// <summary>
/// A document whose creation says that somebody's hours were recorded: saved by any decision, it becomes an event for those who subscribed to
/// <see cref="OutboundEventKind.HoursRecorded"/>, and nobody calls anything. It names one person, and never the other.
/// </summary>
public interface IRecordedHours
{
    string ProgramId { get; }

    string PersonId { get; }

    /// <summary>What the hours were for, such as "session" or "training": one word, never a text that somebody wrote.</summary>
    string Activity { get; }

    /// <summary>Null for hours of no mentorship.</summary>
    string? MentorshipId { get; }

    /// <summary>Null for hours of no session.</summary>
    string? SessionId { get; }

    /// <summary>More than 0; below 0 where hours that were recorded before are taken back.</summary>
    int Minutes { get; }
}
