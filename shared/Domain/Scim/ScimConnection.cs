using MentorFlow.Domain.Limits;

namespace MentorFlow.Domain.Scim;

/// <summary>One directory that may provision people and groups: who it is by its tokens, and what its groups mean.</summary>
public sealed record ScimConnection
{
    /// <summary>Lower-case letters, digits and dashes: it stands in keys and in the ledger.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of every token that is valid: while one is rotated, of the old and the new.</summary>
    public required IReadOnlyList<ReadOnlyMemory<byte>> Tokens { get; init; }

    public ScimPersonBy PersonBy { get; init; }

    /// <summary>Accounts that come from this moment on (UTC) are hires; null while those that come are people who were there before.</summary>
    public DateTimeOffset? HiresSince { get; init; }

    public required RequestLimit Limit { get; init; }

    public IReadOnlyList<GroupEntry> Entries { get; init; } = [];
}

/// <summary>By what an account leads to a person.</summary>
public enum ScimPersonBy
{
    /// <summary>By what the connection itself calls them: two directories never speak of the same person by chance.</summary>
    Connection,

    /// <summary>By the employee number, which is what HR events know people by, too.</summary>
    EmployeeNumber,
}
