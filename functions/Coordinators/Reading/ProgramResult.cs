using MentorFlow.Domain.Programs;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>
/// What a program has come to, in figures that can be held against another program's. A share of fewer than five is withheld, so that nobody is
/// recognized (R105).
/// </summary>
/// <param name="Invited">People.</param>
/// <param name="SaidYes">Share of those who were invited.</param>
/// <param name="Matched">Share of those who were invited that found a partner.</param>
/// <param name="Held">Share of the sessions of the last four weeks that took place.</param>
/// <param name="HeldBefore">The same of the four weeks before.</param>
/// <param name="Quiet">Share of the pairs that go on which have not met for three weeks.</param>
/// <param name="Ease">See <see cref="ProgramHealth.Ease"/>.</param>
/// <param name="Minutes">See <see cref="Indicators.CoordinatorMinutesPerWeekPer25"/>.</param>
public sealed record ProgramResult(
    MentoringProgram Program,
    int Invited,
    double? SaidYes,
    double? Matched,
    double? Held,
    double? HeldBefore,
    double? Quiet,
    double? Ease,
    double? Minutes,
    IReadOnlyList<WeekOfSessions> Weeks)
{
    private const int Month = 4;

    public static ProgramResult Of(MentoringProgram program, ProgramFigures figures)
    {
        var health = figures.Health;
        var invited = health.Came[0];
        return new ProgramResult(
            program,
            invited,
            Share(health.Came[1], invited),
            Share(health.Came[^1], invited),
            HeldIn(health.Weeks.TakeLast(Month)),
            HeldIn(health.Weeks.SkipLast(Month).TakeLast(Month)),
            Share(health.Quiet, health.Pairs),
            health.Ease,
            figures.Indicators.CoordinatorMinutesPerWeekPer25,
            health.Weeks);
    }

    /// <summary>What its figures are held against: the program of the same form before it; where it is the first, the one after it.</summary>
    public ProgramResult? ComparedWith(IEnumerable<ProgramResult> all)
    {
        var others = all.Where(other => other.Program.ProgramId != Program.ProgramId && other.Program.Form == Program.Form)
            .OrderBy(other => other.Program.Calendar.RecruitmentOpens)
            .ToList();
        return others.FindLast(other => other.Program.Calendar.RecruitmentOpens < Program.Calendar.RecruitmentOpens) ?? others.FirstOrDefault();
    }

    private static double? HeldIn(IEnumerable<WeekOfSessions> weeks)
    {
        var (held, missed) = weeks.Aggregate((Held: 0, Missed: 0), (sum, week) => (sum.Held + week.Held, sum.Missed + week.Missed));
        return Share(held, held + missed);
    }

    private static double? Share(int part, int whole) => whole < ProgramHealth.SmallestGroup ? null : Math.Min(1, (double)part / whole);
}
