using System.Globalization;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Reports;
using MentorFlow.Localization;

namespace MentorFlow.Mails.Rendering;

/// <summary>A report in words, the same in its mail and on its page.</summary>
public static class ReportWords
{
    /// <summary>"March 2027".</summary>
    public static string MonthOf(DateOnly month, Texts texts) => month.ToString("Y", texts.Culture);

    public static string NameOf(ReportLine line, Texts texts) => texts[$"monthly-report.figures.{line.Figure}"];

    /// <summary>With what it was a month before, where that is known.</summary>
    public static string ValueOf(ReportLine line, Texts texts) => line switch
    {
        { Value: null } => texts["monthly-report.none"],
        { Value: { } value, Before: { } before } => texts[
            "monthly-report.beside",
            ("value", Write(line.Figure.Unit(), value, texts.Culture)),
            ("before", Write(line.Figure.Unit(), before, texts.Culture))],
        { Value: { } value } => Write(line.Figure.Unit(), value, texts.Culture),
    };

    /// <summary>The present value with target and date.</summary>
    public static string ValueOf(ReportObjective objective, Texts texts) => texts[
        "monthly-report.objective",
        ("present", objective.Present is { } present ? Write(objective.Unit, present, texts.Culture) : texts["monthly-report.none"]),
        ("target", Write(objective.Unit, objective.Target, texts.Culture)),
        ("date", objective.By)];

    private static string Write(MeasureUnit? unit, double value, CultureInfo culture) => unit switch
    {
        MeasureUnit.Share => value.ToString("P0", culture),
        MeasureUnit.Scale => value.ToString("0.0", culture),
        null => value.ToString("0.##", culture),
        _ => value.ToString("N0", culture),
    };
}
