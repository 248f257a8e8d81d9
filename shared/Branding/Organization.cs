namespace MentorFlow.Branding;

/// <summary>Whose deployment this is, as pages and mails show it.</summary>
/// <param name="Name">Null where none is set.</param>
/// <param name="Logo">Null for none; where there is one, there is a name.</param>
public sealed record Organization(string? Name, Logo? Logo, Accent Accent)
{
    private const string Product = "MentorFlow";

    public static Organization Unnamed { get; } = new(null, null, Accent.Default);

    /// <summary>Who is written to about something that somebody cannot use; null where people turn to their coordinators.</summary>
    public string? AccessibilityContact { get; init; }

    /// <summary>What stands in the masthead and in titles.</summary>
    public string Title => Name ?? Product;
}
