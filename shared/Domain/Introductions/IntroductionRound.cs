using System.Globalization;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Introductions;

/// <summary>One time at which people of a program are brought together two by two; the pairs are documents of their own.</summary>
/// <param name="Number">From 1.</param>
/// <param name="BegunAt">From when the next one is counted, UTC.</param>
public sealed record IntroductionRound(string ProgramId, int Number, DateTimeOffset BegunAt) : IDocument
{
    /// <summary>When all its pairs were made, UTC; null before.</summary>
    public DateTimeOffset? MadeAt { get; init; }

    /// <summary>How many people were in it.</summary>
    public int People { get; init; }

    /// <summary>How many pairs were made.</summary>
    public int Made { get; init; }

    /// <summary>When everybody was told, UTC; null before.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>When those who had not said so were asked whether they have met, UTC; null before.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>When its answers were counted, UTC; null while they are taken.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Pairs of which somebody said that they have met; counted when it is closed.</summary>
    public int Met { get; init; }

    public static string Type => "introduction-round";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Number).Id;

    public static Key<IntroductionRound> KeyOf(string programId, int number) =>
        new(Partition.Program(programId), string.Create(CultureInfo.InvariantCulture, $"introduction-round:{number:D4}"));
}
