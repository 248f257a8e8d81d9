using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Reports;

/// <summary>When a program is reported on; pure.</summary>
public static class ReportDecisions
{
    private const int Morning = 8;

    /// <summary>A report that nothing could send on the first of the month is sent on one of the days after it, and not later.</summary>
    private const int LastDay = 7;

    /// <summary>The month that is over and is to be told of now: in the morning where the program is, in the first week of the next.</summary>
    /// <returns>The month's first day; null where nobody is told now.</returns>
    public static DateOnly? MonthDue(MentoringProgram program, DateTimeOffset now)
    {
        var local = now.ToZone(program.Zone);
        var first = new DateOnly(local.Year, local.Month, 1);
        return program is { Status: ProgramStatus.Running, Reports: not ReportReaders.Nobody }
            && local.Hour >= Morning
            && local.Day <= LastDay
            && DateOnly.FromDateTime(program.Calendar.RecruitmentOpens.ToZone(program.Zone).DateTime) < first
                ? first.AddMonths(-1)
                : null;
    }

    /// <summary>The report of a month, each figure beside that of the month before.</summary>
    /// <param name="made">Of the month, without what was before.</param>
    /// <param name="before">Of the month before; null where there is none.</param>
    public static ProgramReport Beside(ProgramReport made, ProgramReport? before) => made with
    {
        Lines = [.. made.Lines.Select(line => line with { Before = before?.Lines.FirstOrDefault(known => known.Figure == line.Figure)?.Value })],
    };
}
