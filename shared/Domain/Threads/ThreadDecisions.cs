namespace MentorFlow.Domain.Threads;

/// <summary>What may be said in a thread; pure.</summary>
public static class ThreadDecisions
{
    /// <summary>Of the thread, how many of the last messages are looked through for a repeat.</summary>
    public const int Remembered = 100;

    /// <returns>What is wrong with a text; null when it can be said.</returns>
    /// <param name="field">As its sender knows it.</param>
    public static FieldError? Check(string field, string? text) => string.IsNullOrWhiteSpace(text) || text.Length > ThreadMessage.LongestText
        ? new FieldError(field, "rules.some-words", ("max", ThreadMessage.LongestText))
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
                    place.SessionId)),
        ];
    }
}
