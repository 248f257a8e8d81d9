using MentorFlow.Domain.Hours;
using MentorFlow.Domain.People;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A line of somebody's hours.</summary>
/// <param name="At">When what it follows from began, UTC.</param>
/// <param name="Minutes">That count; below 0 in a correction that takes some away.</param>
/// <param name="Took">Minutes that it took: more than count where something else was at the same time.</param>
/// <param name="Sessions">How many sessions it stands for.</param>
/// <param name="Subject">Id of what it follows from: a session, a module, an event, a correction.</param>
/// <param name="MentorshipId">Null for hours of no mentorship.</param>
/// <param name="Reason">Why a coordinator put the hours right; null for every other line.</param>
public sealed record HoursLine(
    HoursSource Source, DateTimeOffset At, ProgramRole Role, int Minutes, int Took, int Sessions, string Subject, string? MentorshipId, string? Reason)
{
    public static HoursLine Of(HoursEntry entry) => new(
        entry.Source, entry.At, entry.Role, entry.Minutes, entry.Took, entry.Sessions, entry.Subject, entry.MentorshipId, entry.Reason);
}

/// <param name="Minutes">Of all lines together.</param>
/// <param name="Hours">The same, with two places.</param>
/// <param name="Lines">The earliest first.</param>
public sealed record PersonHours(PersonRef Person, int Sessions, int Minutes, decimal Hours, IReadOnlyList<HoursLine> Lines)
{
    public static PersonHours Of(PersonRef person, IReadOnlyList<HoursEntry> entries)
    {
        var sum = HoursSum.Of(entries);
        return new PersonHours(person, sum.Sessions, sum.Minutes, sum.Hours, [.. entries.Select(HoursLine.Of)]);
    }
}
