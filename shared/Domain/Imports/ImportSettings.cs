namespace MentorFlow.Domain.Imports;

/// <summary>What an import assumes where the file says nothing.</summary>
public sealed record ImportSettings
{
    /// <summary>IANA time zone of rows without one; null leaves them without.</summary>
    public string? DefaultZone { get; init; }

    /// <summary>Reading stops there, with an error.</summary>
    public int MaxRows { get; init; } = 100_000;

    /// <summary>External ids that are known already and so may be managers of rows in the file.</summary>
    public IReadOnlySet<string> KnownIds { get; init; } = new HashSet<string>();
}
