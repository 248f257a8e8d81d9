using Microsoft.Extensions.Configuration;

namespace MentorFlow.Functions.Hosting;

/// <summary>Settings without which the app cannot work as it was told to.</summary>
internal static class RequiredSettings
{
    /// <exception cref="SettingException">The setting is missing; the message names it.</exception>
    public static string Required(this IConfiguration configuration, string key) =>
        configuration[key] is { Length: > 0 } value ? value : throw new SettingException($"The setting {key} is missing.");

    /// <summary>Checks at start what is converted later on, where nobody could say which setting it was.</summary>
    /// <param name="wanted">What must be written there, to end the sentence "it must be".</param>
    /// <exception cref="SettingException">Something else is written there; the message names the setting.</exception>
    public static void Check(this IConfiguration configuration, string key, Func<string, bool> isReadable, string wanted)
    {
        if (configuration[key] is { Length: > 0 } text && !isReadable(text))
        {
            throw new SettingException($"The setting {key} is \"{text}\"; it must be {wanted}.");
        }
    }
}
