using System.Globalization;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Results;

/// <summary>How far a program was with its objectives at the end of a week, as it could be read then: from these, results show how it went.</summary>
/// <param name="Day">On which it was read, UTC.</param>
/// <param name="Values">Of the objectives that had a value.</param>
public sealed record ResultWeek(string ProgramId, DateOnly Day, IReadOnlyList<ResultValue> Values) : IDocument
{
    /// <summary>From one to the next.</summary>
    public const int Days = 7;

    public const string Prefix = "result-week:";

    public static string Type => "result-week";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Day).Id;

    public static Key<ResultWeek> KeyOf(string programId, DateOnly day) =>
        new(Partition.Program(programId), $"{Prefix}{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");

    /// <returns>Null where the objective had no value.</returns>
    public double? ValueOf(Objective objective) => Values.FirstOrDefault(one => one.Measure == MeasureOf(objective))?.Value;

    /// <summary>Names what an objective is measured by, whatever its words; null for one that nothing ties.</summary>
    public static string? MeasureOf(Objective objective) => objective switch
    {
        { Figure: { } figure } => figure.ToString(),
        { Question: { } question } => $"question.{question}",
        _ => null,
    };
}

/// <param name="Measure">As <see cref="ResultWeek.MeasureOf"/> names it.</param>
public sealed record ResultValue(string Measure, double Value);
