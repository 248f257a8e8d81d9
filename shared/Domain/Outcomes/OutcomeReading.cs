using System.Globalization;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Outcomes;

/// <summary>
/// What became of people at work so many months after their mentorships had closed, beside what became of those who had none: totals alone, so that it stays
/// when persons are erased (R108, R114).
/// </summary>
/// <param name="Cohort">See <see cref="OutcomeCohort.Name"/>.</param>
/// <param name="Months">6 or 12.</param>
/// <param name="ReadAt">UTC.</param>
/// <param name="TakingPart">Null where they were fewer than five.</param>
/// <param name="Others">Who never was in a mentorship; null where they were fewer than five.</param>
public sealed record OutcomeReading(
    string ProgramId, string Cohort, int Months, DateTimeOffset ReadAt, OutcomeTotals? TakingPart, OutcomeTotals? Others) : IDocument
{
    public static string Type => "outcome";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Cohort, Months).Id;

    public static Key<OutcomeReading> KeyOf(string programId, string cohort, int months) =>
        new(Partition.Program(programId), string.Create(CultureInfo.InvariantCulture, $"outcome:{cohort}:{months:D2}"));
}
