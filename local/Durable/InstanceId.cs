namespace MentorFlow.Local.Durable;

/// <summary>What may name an instance, on every durable back end.</summary>
internal static class InstanceId
{
    private const int Longest = 255;

    /// <exception cref="ArgumentException">
    /// The id is empty, longer than 255 characters, starts with <c>@</c>, which is reserved, or holds what a key of Azure Storage must not.
    /// </exception>
    public static string Require(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return id switch
        {
            { Length: > Longest } => throw new ArgumentException($"An instance id has at most {Longest} characters; this one has {id.Length}.", nameof(id)),
            ['@', ..] => throw new ArgumentException($"An instance id does not start with '@': '{id}'.", nameof(id)),
            _ when id.Any(IsForbidden) =>
                throw new ArgumentException($"An instance id is without '/', '\\', '#', '?' and control characters: '{id}'.", nameof(id)),
            _ => id,
        };
    }

    private static bool IsForbidden(char character) => character is '/' or '\\' or '#' or '?' || char.IsControl(character);
}
