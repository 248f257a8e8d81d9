using MentorFlow.Branding;

namespace MentorFlow.Mails.Rendering;

/// <summary>Whose mails these are.</summary>
/// <param name="Name">The organization's; null where none is set.</param>
/// <param name="Logo">Absolute, and the same for everybody: it tells nobody who opens a mail. Null where mail programs would not show it.</param>
/// <param name="Colors">By day: mails have no other scheme.</param>
public sealed record MailBrand(string? Name, Uri? Logo, AccentColors Colors)
{
    public static MailBrand Unnamed { get; } = new(null, null, Accent.Default.Light);
}
