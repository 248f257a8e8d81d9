namespace MentorFlow.Domain.Threads;

/// <summary>What may be said in a thread; pure.</summary>
public static class ThreadDecisions
{
    /// <summary>Of the thread, how many of the last messages are looked through for a repeat.</summary>
    public const int Remembered = 100;

    /// <summary>How many messages one person may write on the page in an hour.</summary>
    public const int MostAnHour = 30;

    /// <summary>How long who wrote a message may take it back.</summary>
    public static readonly TimeSpan Regret = TimeSpan.FromDays(1);

    /// <returns>What is wrong with a text; null when it can be said.</returns>
    /// <param name="field">As its sender knows it.</param>
    public static FieldError? Check(string field, string? text) => string.IsNullOrWhiteSpace(text) || text.Length > ThreadMessage.LongestText
        ? new FieldError(field, "rules.some-words", ("max", ThreadMessage.LongestText))
        : null;

    /// <returns>Why somebody has to wait before the next message; null when they need not.</returns>
    /// <param name="latest">The last messages of the thread, in any order.</param>
    public static FieldError? CheckPace(string field, string personId, IReadOnlyList<ThreadMessage> latest, DateTimeOffset now) =>
        latest.Count(message => message.PersonId == personId && message.SessionId is null && message.At > now.AddHours(-1)) >= MostAnHour
            ? new FieldError(field, "rules.messages-an-hour", ("max", MostAnHour))
            : null;

    /// <summary>A line that came before, as a page sends what it got no answer to, is in the thread already.</summary>
    /// <param name="latest">The last messages of the thread, in any order.</param>
    /// <param name="lines">That can be said (<see cref="Check"/>).</param>
    /// <returns>The new messages, in the order of the lines.</returns>
    public static IReadOnlyList<ThreadMessage> Say(
        ThreadPlace place, string personId, IReadOnlyList<ThreadMessage> latest, IReadOnlyList<SaidLine> lines, DateTimeOffset now)
    {
        var last = latest.Select(message => message.Number).Append(0).Max();
        return
        [
            .. lines.DistinctBy(line => line.MessageId)
                .Where(line => !latest.Any(message => message.MessageId == line.MessageId && message.PersonId == personId))
                .Select((line, index) => new ThreadMessage(
                    place.ProgramId,
                    place.MentorshipId,
                    last + 1 + index,
                    line.MessageId,
                    personId,
                    now,
                    line.Text.Trim().ReplaceLineEndings("\n"),
                    place.SessionId,
                    line.Attachments.Count == 0 ? null : line.Attachments,
                    line.NeedsNoAnswer)),
        ];
    }

    /// <summary>Who wrote a message takes it back; that there was one stays.</summary>
    public static Verdict<ThreadMessage> Remove(ThreadMessage message, string personId, DateTimeOffset now) =>
        message.PersonId != personId ? RefusalReason.NotAMember
        : message.RemovedAt is not null ? RefusalReason.AlreadyDone
        : now > message.At + Regret ? RefusalReason.WrongStage
        : message with { Text = "", Attachments = null, RemovedAt = now };

    /// <summary>Whether the person may still take the message back.</summary>
    public static bool IsRemovable(ThreadMessage message, string personId, DateTimeOffset now) => Remove(message, personId, now).Refusal is null;
}
