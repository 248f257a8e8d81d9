namespace MentorFlow.Domain.Mails;

/// <summary>A mail as handed to a provider.</summary>
/// <param name="IdempotencyId">The same on every attempt at the same mail.</param>
/// <param name="Calendar">Shown by mail programs as an entry to accept; null for none.</param>
/// <param name="Headers">Further headers, by name.</param>
public sealed record OutgoingMail(
    Guid IdempotencyId,
    CalendarParty From,
    CalendarParty To,
    string Subject,
    string Html,
    string Text,
    CalendarPart? Calendar,
    IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>Who gets an answer; null for the sender.</summary>
    public CalendarParty? ReplyTo { get; init; }

    /// <summary>For <see cref="Headers"/>: one-click unsubscribing (RFC 8058). The address must act on POST, and only on POST.</summary>
    public static IReadOnlyDictionary<string, string> UnsubscribeBy(Uri address) => new Dictionary<string, string>
    {
        ["List-Unsubscribe"] = $"<{address.AbsoluteUri}>",
        ["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click",
    };
}

/// <param name="Method">"REQUEST" or "CANCEL", as in the text.</param>
/// <param name="Text">text/calendar.</param>
public sealed record CalendarPart(string Method, string Text);
