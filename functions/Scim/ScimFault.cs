namespace MentorFlow.Functions.Scim;

/// <summary>What a client sent wrong, as RFC 7644, 3.12 names it; the door answers it, and nothing is stored.</summary>
/// <param name="detail">One sentence, in English: programs and administrators of directories read it.</param>
public sealed class ScimFault(int status, string? scimType, string detail) : Exception(detail)
{
    public const string InvalidFilter = "invalidFilter";
    public const string InvalidPath = "invalidPath";
    public const string InvalidSyntax = "invalidSyntax";
    public const string InvalidValue = "invalidValue";
    public const string Mutability = "mutability";
    public const string NoTarget = "noTarget";
    public const string TooMany = "tooMany";
    public const string Uniqueness = "uniqueness";

    /// <summary>HTTP status, which the body repeats.</summary>
    public int Status => status;

    /// <summary>Null for a status that needs no further word.</summary>
    public string? ScimType => scimType;

    public static ScimFault BadRequest(string scimType, string detail) => new(400, scimType, detail);

    public static ScimFault NotFound(string what) => new(404, null, $"There is no such {what}.");
}
