namespace MentorFlow.Local.Durable;

/// <summary>What may name an instance, on every durable back end.</summary>
internal static class InstanceId
{
    private const int Longest = 255;

    /// <exception cref="ArgumentException">The id is empty, longer than 255 characters or starts with <c>@</c>, which is reserved.</exception>
    public static string Require(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return id switch
        {
            { Length: > Longest } => throw new ArgumentException($"An instance id has at most {Longest} characters; this one has {id.Length}.", nameof(id)),
            ['@', ..] => throw new ArgumentException($"An instance id does not start with '@': '{id}'.", nameof(id)),
            _ => id,
        };
    }
}
