namespace MentorFlow.Functions.Upkeep.Settings;

/// <summary>One thing that an operator may set, as docs/settings.md tells it.</summary>
/// <param name="Key">As in a settings file; as an environment variable, "__" stands for ":".</param>
/// <param name="Type">What is written there, with its unit.</param>
/// <param name="Default">What holds where nothing is set; null where it must be set for what needs it.</param>
public sealed record Setting(string Key, string Type, string? Default, SettingHost Host, string Why, bool Secret = false)
{
    public string Section => Key.Contains(':', StringComparison.Ordinal) ? Key[..Key.IndexOf(':', StringComparison.Ordinal)] : "";
}

/// <summary>Where a setting has an effect.</summary>
public enum SettingHost
{
    Both,
    OnlyLocal,
    OnlyAzure,
}
