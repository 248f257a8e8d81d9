using System.Globalization;
using System.Net.Mail;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Branding;

/// <summary>Reads whose deployment this is, and refuses at start what people could not make out.</summary>
public static class OrganizationSettings
{
    private const int LongestName = 60;

    /// <param name="configuration">
    /// Settings "Organization:Name", "Organization:LogoFile", "Organization:Accent" and "Organization:AccessibilityContact"; an empty one is none.
    /// </param>
    /// <exception cref="SettingException">One of them cannot be shown; the message names it, what was measured, and the rule.</exception>
    public static Organization Read(IConfiguration configuration)
    {
        var name = configuration["Organization:Name"] is { Length: > 0 } called ? NameOf(called) : null;
        var logo = configuration["Organization:LogoFile"] is { Length: > 0 } path ? LogoOf(path) : null;
        var accent = configuration["Organization:Accent"] is { Length: > 0 } color ? AccentOf(color) : Accent.Default;
        var contact = configuration["Organization:AccessibilityContact"] is { Length: > 0 } address ? ContactOf(address) : null;
        return logo is not null && name is null
            ? throw new SettingException("The setting Organization:Name is missing; it is read out to who does not see the logo of Organization:LogoFile.")
            : new Organization(name, logo, accent) { AccessibilityContact = contact };
    }

    private static string NameOf(string name) =>
        name.Trim() is { Length: > 0 and <= LongestName } trimmed && !trimmed.Any(char.IsControl)
            ? trimmed
            : throw new SettingException($"The setting Organization:Name is \"{name}\"; it must be a line of 1 to {LongestName} characters.");

    private static string ContactOf(string address) => MailAddress.TryCreate(address, out var parsed) && parsed.Address == address
        ? address
        : throw new SettingException($"The setting Organization:AccessibilityContact is \"{address}\"; it must be a mail address.");

    private static Logo LogoOf(string path)
    {
        try
        {
            // What was deployed with the app lies beside it, wherever it was started from.
            var file = new[] { path, Path.Combine(AppContext.BaseDirectory, path) }.FirstOrDefault(File.Exists);
            if (file is not null && new FileInfo(file).Length <= Logo.MostBytes && Logo.From(File.ReadAllBytes(file)) is { } logo)
            {
                return logo;
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"The setting Organization:LogoFile is \"{path}\", which cannot be read: {unreadable.Message}", unreadable);
        }

        throw new SettingException(
            $"The setting Organization:LogoFile is \"{path}\"; it must be the path of a PNG or SVG file of at most {Logo.MostBytes / 1024} KB.");
    }

    private static Accent AccentOf(string text)
    {
        var color = Color.Parse(text) ?? throw new SettingException($"The setting Organization:Accent is \"{text}\"; it must be a color such as #0f5c5c.");
        return Accent.From(color) ?? throw new SettingException(string.Create(
            CultureInfo.InvariantCulture,
            $"The setting Organization:Accent is \"{text}\"; it stands out from the page {Accent.Default.Light.Ground} by {Shown(color):0.00}:1 "
            + $"and must by {Accent.LeastContrast}:1 or more (WCAG 2.2, 1.4.3), as {Accent.Nearest(color)} does."));
    }

    // Cut, not rounded: what is refused must not read as if it held.
    private static double Shown(Color color) => Math.Floor(Accent.ContrastOnPage(color) * 100) / 100;
}
