using MentorFlow.Domain.Mails;

namespace MentorFlow.Mails.Rendering;

/// <summary>
/// The texts that every mail has around what it asks for. They name nothing but <see cref="MailPlaces"/>, so that a program can say them in its own words.
/// </summary>
public enum MailText
{
    /// <summary>Clear without the mail; what is too long for an inbox is cut at a word.</summary>
    Subject,

    /// <summary>The same in all mails.</summary>
    Greeting,

    Introduction,

    Closing,
}

internal static class MailTexts
{
    /// <returns>Null where the original is said.</returns>
    public static string? Of(this OwnWords words, MailText text) => text switch
    {
        MailText.Subject => words.Subject,
        MailText.Greeting => words.Greeting,
        MailText.Introduction => words.Introduction,
        _ => words.Closing,
    };
}
