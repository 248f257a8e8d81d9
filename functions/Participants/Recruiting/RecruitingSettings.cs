using Microsoft.Extensions.Configuration;

namespace MentorFlow.Functions.Participants.Recruiting;

/// <param name="Unknown">What becomes of a sign-up with an address that nobody is known by.</param>
public sealed record RecruitingSettings(UnknownAddresses Unknown)
{
    public const string Setting = "Recruiting:UnknownAddresses";

    /// <exception cref="SettingException">It is no choice.</exception>
    public static RecruitingSettings Read(IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" => new RecruitingSettings(UnknownAddresses.Ask),
        var text when Enum.TryParse<UnknownAddresses>(text, ignoreCase: true, out var chosen) && Enum.IsDefined(chosen) => new RecruitingSettings(chosen),
        var text => throw new SettingException($"The setting {Setting} is \"{text}\"; it must be Ask or Refuse."),
    };
}

/// <summary>What becomes of a sign-up with an address that nobody is known by.</summary>
public enum UnknownAddresses
{
    /// <summary>A coordinator decides.</summary>
    Ask,

    /// <summary>Nothing.</summary>
    Refuse,
}
