using Microsoft.Extensions.Configuration;

namespace MentorFlow.Functions;

/// <summary>Settings without which a chosen provider cannot work.</summary>
internal static class RequiredSettings
{
    /// <exception cref="InvalidOperationException">The setting is missing; the message names it.</exception>
    public static string Required(this IConfiguration configuration, string key) =>
        configuration[key] is { Length: > 0 } value ? value : throw new InvalidOperationException($"The setting {key} is missing.");
}
