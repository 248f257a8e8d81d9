using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Hours;

/// <summary>Lines of hours, added up.</summary>
/// <param name="Minutes">That count, of all lines together.</param>
/// <param name="Sessions">That were held, here or elsewhere.</param>
public sealed record HoursSum(int Minutes, int Sessions)
{
    public static HoursSum None { get; } = new(0, 0);

    public static HoursSum Of(IEnumerable<HoursEntry> entries) =>
        entries.Aggregate(None, (sum, entry) => new HoursSum(sum.Minutes + entry.Minutes, sum.Sessions + entry.Sessions));

    /// <summary>Hours with two places, as files and systems take them.</summary>
    public decimal Hours => Math.Round(Minutes / 60m, 2);
}

/// <summary>Somebody's lines of hours in one program.</summary>
/// <param name="Entries">The earliest first.</param>
public sealed record ProgramHours(MentoringProgram Program, IReadOnlyList<HoursEntry> Entries)
{
    /// <summary>By the role in which they were spent.</summary>
    public IEnumerable<(ProgramRole Role, HoursSum Sum)> ByRole =>
        Entries.GroupBy(entry => entry.Role).OrderBy(role => role.Key).Select(role => (role.Key, HoursSum.Of(role)));

    /// <summary>Years that have lines, by the program's calendar, the latest first.</summary>
    public IEnumerable<int> Years => Entries.Select(entry => entry.YearIn(Program.Zone)).Distinct().OrderDescending();

    public ProgramHours In(int year) => this with { Entries = [.. Entries.Where(entry => entry.YearIn(Program.Zone) == year)] };
}
