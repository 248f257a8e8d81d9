using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.WorkItems;

/// <summary>What a program's coordinator was told of last, so that each item is told once, and of each morning at most once.</summary>
/// <param name="Day">Of the morning, where the program is.</param>
/// <param name="Until">What was opened later is told on another morning, UTC.</param>
/// <param name="Keys">Of the work items that were new then, the oldest first.</param>
public sealed record WorkDigest(string ProgramId, DateOnly Day, DateTimeOffset Until, IReadOnlyList<string> Keys) : IDocument
{
    private static readonly TimeSpan Morning = TimeSpan.FromHours(8);

    public static string Type => "digest";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId).Id;

    public static Key<WorkDigest> KeyOf(string programId) => new(Partition.Program(programId), "digest");

    /// <summary>Whether the morning has come and nothing was told on it yet.</summary>
    /// <param name="last">Null before the first.</param>
    /// <param name="zone">IANA zone of the program.</param>
    public static bool IsDue(WorkDigest? last, string zone, DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(now, zone);
        return local.TimeOfDay >= Morning && (last is null || last.Day < DateOnly.FromDateTime(local.DateTime));
    }

    /// <returns>Null when it is not the time, or nothing is new.</returns>
    public static WorkDigest? Next(WorkDigest? last, string programId, string zone, IEnumerable<WorkItem> open, DateTimeOffset now)
    {
        if (!IsDue(last, zone, now))
        {
            return null;
        }

        var local = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(now, zone);
        var until = now - (local.TimeOfDay - Morning);

        // Who waits for a promised answer is named again, on every morning on which somebody works.
        var isWorkingDay = local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
        string[] fresh =
        [
            .. open.Where(item => item.OpenedAt <= until && (last is null || item.OpenedAt > last.Until || (isWorkingDay && item.IsLate(until))))
                .OrderBy(item => item.OpenedAt)
                .Select(item => item.Key),
        ];
        return fresh.Length == 0 ? null : new WorkDigest(programId, DateOnly.FromDateTime(local.DateTime), until.ToUniversalTime(), fresh);
    }
}
