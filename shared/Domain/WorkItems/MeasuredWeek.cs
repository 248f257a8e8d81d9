using System.Globalization;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.WorkItems;

/// <summary>
/// How long the decisions of a week took in a program: sums by kind. Who decided, and how long which item took, is kept nowhere, so that nobody can be
/// watched by it.
/// </summary>
/// <param name="Monday">On which the week begins, where the program is.</param>
/// <param name="Kinds">One row a kind.</param>
public sealed record MeasuredWeek(string ProgramId, DateOnly Monday, IReadOnlyList<MeasuredWork> Kinds) : IDocument
{
    /// <summary>More than one decision takes: a page was left open.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    public static string Type => "measuredweek";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Monday).Id;

    public static Key<MeasuredWeek> KeyOf(string programId, DateOnly monday) =>
        new(Partition.Program(programId), $"{Type}:{monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");

    /// <param name="zone">IANA zone of the program.</param>
    public static DateOnly MondayOf(DateTimeOffset moment, string zone)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(moment, zone).DateTime);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }

    /// <summary>With one more decision.</summary>
    /// <param name="took">From opening the item to deciding, without idle time.</param>
    public MeasuredWeek With(WorkItem item, TimeSpan took)
    {
        var known = Kinds.FirstOrDefault(row => row.Kind == item.Kind) ?? new MeasuredWork(item.Kind, 0, TimeSpan.Zero, TimeSpan.Zero);
        var more = known with
        {
            Decisions = known.Decisions + 1,
            Estimated = known.Estimated + item.Estimate,
            Took = known.Took + (took > Longest ? Longest : took),
        };
        return this with { Kinds = [.. Kinds.Where(row => row.Kind != item.Kind), more] };
    }
}

/// <param name="Decisions">That were measured.</param>
/// <param name="Estimated">What they were expected to take together.</param>
/// <param name="Took">What they took together.</param>
public sealed record MeasuredWork(WorkItemKind Kind, int Decisions, TimeSpan Estimated, TimeSpan Took);
