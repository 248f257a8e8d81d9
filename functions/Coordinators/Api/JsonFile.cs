using System.Text.Json;

namespace MentorFlow.Functions.Coordinators.Api;

/// <summary>Reads a file of JSON as strictly as the API reads a body, and says what is wrong with it in the same words.</summary>
public static class JsonFile
{
    /// <param name="content">Bounded by the caller.</param>
    /// <param name="otherwise">The field to name when the whole cannot be read.</param>
    public static Verdict<T> Read<T>(byte[] content, string otherwise)
        where T : class
    {
        try
        {
            var (value, errors) = JsonBody.Parse<T>(content);
            return value is null ? Refusal.Invalid(errors) : value;
        }
        catch (JsonException unreadable)
        {
            return Refusal.Invalid(JsonBody.Explain(unreadable, otherwise));
        }
    }
}
