using System.Globalization;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Reports;

/// <summary>
/// What a program had come to when a month was over, as its mail says it. What would show somebody alone was left out before it was kept.
/// </summary>
/// <param name="Month">Its first day.</param>
/// <param name="At">When it was made, UTC.</param>
/// <param name="Lines">In the order in which they are told.</param>
public sealed record ProgramReport(
    string ProgramId, DateOnly Month, DateTimeOffset At, IReadOnlyList<ReportLine> Lines, IReadOnlyList<ReportObjective> Objectives) : IDocument
{
    private const string Format = "yyyy-MM";

    public static string Type => "report";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Month).Id;

    public static Key<ProgramReport> KeyOf(string programId, DateOnly month) => new(Partition.Program(programId), $"report:{NameOf(month)}");

    /// <summary>"2027-03".</summary>
    public static string NameOf(DateOnly month) => month.ToString(Format, CultureInfo.InvariantCulture);

    /// <returns>Null for a text that names no month.</returns>
    public static DateOnly? MonthOf(string? name) =>
        DateOnly.TryParseExact(name, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;
}

/// <param name="Value">In the unit of the figure; null where it is withheld, or nothing is known yet.</param>
/// <param name="Before">The same in the report of the month before; null where there is none.</param>
public sealed record ReportLine(ReportFigure Figure, double? Value, double? Before = null);

/// <summary>What the program is for, and how far that is.</summary>
/// <param name="Unit">Of target and present value; null for an objective that nothing ties.</param>
/// <param name="Present">Null where it is withheld, or nothing is known yet.</param>
public sealed record ReportObjective(string Text, double Target, DateOnly By, MeasureUnit? Unit, double? Present);

/// <summary>What a report tells, in this order.</summary>
public enum ReportFigure
{
    /// <summary>How many people were invited.</summary>
    Invited,

    SaidYes,

    Trained,

    /// <summary>How many found a partner.</summary>
    Matched,

    Met,

    /// <summary>Whose mentorship went on to its planned day.</summary>
    Closed,

    /// <summary>Share of the sessions of the last twelve weeks that took place.</summary>
    Held,

    /// <summary>Share of the pairs that go on which met within their agreed rhythm and a week.</summary>
    AsAgreed,

    /// <summary>Mean of the answers after sessions, 1 to 5.</summary>
    Ease,

    /// <summary>Mean of the answers in reviews, 1 to 5.</summary>
    Progress,

    /// <summary>Mean of the answers at the end, 1 to 5.</summary>
    Satisfaction,
}

public static class ReportUnits
{
    /// <summary>How a figure of a report is written.</summary>
    public static MeasureUnit Unit(this ReportFigure figure) => figure switch
    {
        ReportFigure.Held or ReportFigure.AsAgreed => MeasureUnit.Share,
        ReportFigure.Ease or ReportFigure.Progress or ReportFigure.Satisfaction => MeasureUnit.Scale,
        _ => MeasureUnit.Count,
    };
}
