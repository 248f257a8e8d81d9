using Microsoft.Extensions.Configuration;

namespace MentorFlow.Standalone.Demo;

/// <summary>Whether the demo is wanted.</summary>
internal static class DemoSetting
{
    private const string Setting = "Demo:Enabled";

    /// <exception cref="SettingException">It says neither true nor false.</exception>
    public static bool Read(IConfiguration configuration) => configuration[Setting] switch
    {
        null or "" => false,
        var text when bool.TryParse(text, out var wanted) => wanted,
        var text => throw new SettingException($"The setting {Setting} is \"{text}\"; it must be true or false."),
    };
}
