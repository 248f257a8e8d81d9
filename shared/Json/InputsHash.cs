using System.Security.Cryptography;

namespace MentorFlow.Json;

/// <summary>Shows later that a decision saw these inputs and no others, without keeping them.</summary>
public static class InputsHash
{
    private static readonly string OfNothing = Hash(null);

    /// <returns>SHA-256 over the canonical JSON, in lower-case hex.</returns>
    public static string Of(object? inputs) => inputs is null ? OfNothing : Hash(inputs);

    private static string Hash(object? inputs) => Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Of(inputs).Span));
}
