using System.Globalization;

namespace MentorFlow.Domain.Outcomes;

/// <summary>
/// The people of a program whose mentorships closed in the same quarter of a year: one number for a quarter shows nobody alone who closed on a day of their
/// own. Each is looked at so many months after their own close; those who had no mentorship after the middle one of the closes.
/// </summary>
/// <param name="Name">"2027-Q3".</param>
/// <param name="Ends">When the quarter ends, UTC.</param>
/// <param name="ClosedAt">By person id: when their mentorship closed, the last one of several, UTC.</param>
public sealed record OutcomeCohort(string Name, DateTimeOffset Ends, IReadOnlyDictionary<string, DateTimeOffset> ClosedAt)
{
    /// <summary>After how many months it is looked at what became of people.</summary>
    public static IReadOnlyList<int> Months { get; } = [6, 12];

    /// <summary>When half of them had closed, UTC.</summary>
    public DateTimeOffset Middle => ClosedAt.Values.Order().ElementAt(ClosedAt.Count / 2);

    /// <param name="closes">Of all people of a program.</param>
    public static IReadOnlyList<OutcomeCohort> Of(IEnumerable<(string PersonId, DateTimeOffset At)> closes) =>
    [
        .. closes.GroupBy(close => EndOf(close.At))
            .OrderBy(quarter => quarter.Key)
            .Select(quarter => new OutcomeCohort(
                NameOf(quarter.Key),
                quarter.Key,
                quarter.GroupBy(close => close.PersonId).ToDictionary(person => person.Key, person => person.Max(close => close.At)))),
    ];

    /// <summary>When the last of them has lived so many months since their close, UTC.</summary>
    /// <param name="months">One of <see cref="Months"/>.</param>
    public DateTimeOffset DueAt(int months) => Ends.AddMonths(months);

    // The first day of the quarter after it.
    private static DateTimeOffset EndOf(DateTimeOffset at)
    {
        var day = at.UtcDateTime;
        return new DateTimeOffset(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(3);
    }

    private static string NameOf(DateTimeOffset ends)
    {
        var begins = ends.AddMonths(-3);
        return string.Create(CultureInfo.InvariantCulture, $"{begins.Year}-Q{((begins.Month - 1) / 3) + 1}");
    }
}
