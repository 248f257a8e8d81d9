namespace MentorFlow.Domain.Costs;

/// <summary>
/// What the platform asks for a piece of work, where nobody counts it: the same for the rehearsal's forecast and for the costs of what runs. The factors of
/// Azure Storage were counted at Azurite (docs/azure.md).
/// </summary>
public static class PlatformFactors
{
    /// <summary>Every execution is taken to be alone on an instance of that size, and to be billed for a second: an upper bound.</summary>
    public const int GigabytesAnInstance = 2;

    /// <summary>A document written or deleted.</summary>
    public const int RequestUnitsPerWrite = 10;

    /// <summary>A document read.</summary>
    public const int RequestUnitsPerRead = 1;

    /// <summary>Put, taken and deleted, and the looks before and after that find nothing: eight where messages come one by one, four in a rush.</summary>
    public const int QueueOperationsPerMessage = 10;

    /// <summary>The history read, the new events written, the instance's row written.</summary>
    public const int TableOperationsPerTurn = 3;

    /// <summary>What came, what was called, and the marks of the turn's begin and end.</summary>
    public const int RowsPerTurn = 4;

    public const int BytesPerRow = 1_000;

    /// <summary>A mentorship of half a year and a year of follow-ups.</summary>
    public const int MonthsKept = 18;
}
