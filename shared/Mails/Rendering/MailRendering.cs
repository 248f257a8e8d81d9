using MentorFlow.Domain.Mails;
using MentorFlow.Localization;

namespace MentorFlow.Mails.Rendering;

/// <summary>One rendering of one mail, cascaded to all its parts; the view leaves its subject here.</summary>
public sealed class MailRendering(MailContent content)
{
    private readonly IReadOnlyList<(string Name, object? Value)> places = MailPlaces.Of(content);

    public MailContent Content => content;

    public MailBrand Brand { get; init; } = MailBrand.Unnamed;

    public string Subject { get; internal set; } = "";

    public string Preheader { get; internal set; } = "";

    /// <summary>One of the texts that every mail has: in the program's own words, as long as all that they name is known of this mail.</summary>
    public string Say(MailText text) => content.Words.Of(text) is { } own && Fits(own) ? content.Texts.Fill(own, places) : Original(text);

    /// <summary>The same as the product has it.</summary>
    public string Original(MailText text) => text is MailText.Greeting ? Greeting : Say(KeyOf(text));

    /// <summary>A text of this mail alone.</summary>
    /// <param name="key">Its name among the mail's texts in mails.json.</param>
    /// <param name="values">For places that <see cref="MailPlaces"/> does not know.</param>
    public string Say(string key, params ReadOnlySpan<(string Name, object? Value)> values) =>
        content.Texts[$"mails.{content.Template}.{OwnOf(key)}", [.. places, .. values]];

    /// <summary>One of the texts that every mail has, with its places still open.</summary>
    public static string FormOf(MailTemplate template, MailText text, Texts texts) =>
        texts.FormOf(text is MailText.Greeting ? "mail-words.greeting" : $"mails.{template}.{KeyOf(text)}");

    /// <summary>The name of a text among those of its mail in mails.json.</summary>
    public static string KeyOf(MailText text) => text.ToString().ToLowerInvariant();

    // To a pair that writes no mail speaks of sessions, nor before there is a pair where all are to write.
    private string OwnOf(string key) =>
        (content.Mentorship?.IsByWriting ?? content.IsByWriting) && content.Texts.Has($"mails.{content.Template}.by-writing.{key}") ? $"by-writing.{key}" : key;

    private bool Fits(string own) => Message.Parts(own)
        .Where(part => part.IsPlace)
        .All(part => places.Any(place => place.Name == part.Text && place.Value is not ""));

    // HR knows some people by one name only.
    private string Greeting => content.Texts[content.Recipient.GivenName.Length > 0 ? "mail-words.greeting" : "mail-words.greeting-nameless", [.. places]];
}

/// <summary>A mail ready to be sent: both parts from one template.</summary>
public sealed record RenderedMail(string Subject, string Html, string Text);
