namespace MentorFlow.Functions.Coordinators.Api.OpenApi;

/// <summary>A problem (RFC 9457) as this API writes it, for the document only.</summary>
/// <param name="Errors">What is wrong by field, where fields are wrong.</param>
internal sealed record ProblemShape(string? Type, string? Title, int Status, string? Detail, IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors = null);
