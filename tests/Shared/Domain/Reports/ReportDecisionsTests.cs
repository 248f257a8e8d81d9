using System.Globalization;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Reports;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Reports;

public sealed class ReportDecisionsTests
{
    private static readonly MentoringProgram Program = Given.Program with { Reports = ReportReaders.Coordinators };

    // The program is in Paris, in April two hours ahead.
    [Theory]
    [InlineData("2027-04-01T06:59:00Z", "2027-03-01")]
    [InlineData("2027-04-01T05:59:00Z", null)]
    [InlineData("2027-04-07T06:00:00Z", "2027-03-01")]
    [InlineData("2027-04-08T06:00:00Z", null)]
    [InlineData("2027-01-02T09:00:00Z", null)]
    public void A_month_is_told_of_in_the_mornings_of_the_first_week_after_it(string now, string? month) => Assert.Equal(
        month,
        ReportDecisions.MonthDue(Program, DateTimeOffset.Parse(now, CultureInfo.InvariantCulture))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Fact]
    public void Nobody_is_told_where_it_is_off_or_the_program_does_not_run()
    {
        var morning = new DateTimeOffset(2027, 4, 1, 9, 0, 0, TimeSpan.Zero);

        Assert.NotNull(ReportDecisions.MonthDue(Program, morning));
        Assert.Null(ReportDecisions.MonthDue(Program with { Reports = ReportReaders.Nobody }, morning));
        Assert.Null(ReportDecisions.MonthDue(Program with { Status = ProgramStatus.Completed }, morning));
    }

    [Fact]
    public void Each_figure_stands_beside_that_of_the_month_before()
    {
        var before = Report(2, new ReportLine(ReportFigure.Matched, 8));

        var made = ReportDecisions.Beside(Report(3, new ReportLine(ReportFigure.Matched, 10), new ReportLine(ReportFigure.Held, 0.8)), before);

        Assert.Equal([8, null], made.Lines.Select(line => line.Before));
        Assert.All(ReportDecisions.Beside(Report(3, new ReportLine(ReportFigure.Matched, 10)), before: null).Lines, line => Assert.Null(line.Before));
    }

    private static ProgramReport Report(int month, params IReadOnlyList<ReportLine> lines) =>
        new(A.ProgramId, new DateOnly(2027, month, 1), Given.Now, lines, []);
}
