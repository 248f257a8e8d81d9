namespace MentorFlow.Domain.Results;

/// <summary>
/// Counts answers in blocks of at least five people, so that no two figures ever differ by fewer: not of two groups, and not of two days. A block whose
/// people share role, track or site counts there as well as in the whole. As long as answers come, five people stay uncounted: whoever is last is not
/// alone. Pure.
/// </summary>
public static class AnswerCounting
{
    /// <summary>From so many waiting people on, a block is formed of those who share everything.</summary>
    private const int Enough = 2 * Withholding.SmallestGroup;

    /// <summary>From so many on, of those who share less: figures of the whole are not to wait for the smallest group.</summary>
    private const int Plenty = 4 * Withholding.SmallestGroup;

    private const int MostMonths = 60;

    /// <summary>After so long without another answer, the time of a question is over, until somebody answers again.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromDays(21);

    private static readonly Func<WaitingAnswer, object?>[] Shared =
    [
        answer => (answer.Role, answer.Track, answer.Site),
        answer => (answer.Role, answer.Track),
        answer => (answer.Role, answer.Site),
        answer => answer.Role,
    ];

    /// <summary>With one more answer. One that waits already, of the same person about the same, is changed by it.</summary>
    public static AnswerTally With(AnswerTally tally, WaitingAnswer answer)
    {
        var waits = tally.Waiting.Any(one => IsSame(one, answer));
        var next = tally with
        {
            Waiting = waits ? [.. tally.Waiting.Select(one => IsSame(one, answer) ? answer with { At = one.At } : one)] : [.. tally.Waiting, answer],
        };
        while (People(next.Waiting) is var people && people >= Enough && BlockOf(next.Waiting, people >= Plenty ? Shared : [Shared[0]]) is { } block)
        {
            next = Count(next, block, answer.At);
        }

        return next;
    }

    /// <summary>Whether nobody has answered for so long that what waits is counted.</summary>
    /// <param name="now">UTC.</param>
    public static bool IsOver(AnswerTally tally, DateTimeOffset now) =>
        People(tally.Waiting) >= Withholding.SmallestGroup && tally.Waiting.Max(one => one.At) + Silence <= now;

    /// <summary>Counts what waits; fewer than five people wait on.</summary>
    /// <param name="now">UTC.</param>
    public static AnswerTally Settle(AnswerTally tally, DateTimeOffset now)
    {
        var next = tally;
        while (People(next.Waiting) >= Enough && BlockOf(next.Waiting, Shared) is { } block)
        {
            next = Count(next, block, now);
        }

        return People(next.Waiting) >= Withholding.SmallestGroup ? Count(next, next.Waiting, now) : next;
    }

    private static bool IsSame(WaitingAnswer one, WaitingAnswer other) => one.PersonId == other.PersonId && one.About == other.About;

    private static int People(IEnumerable<WaitingAnswer> answers) => answers.Select(one => one.PersonId).Distinct(StringComparer.Ordinal).Count();

    // The first five people of the first group that has as many, with all that they said in it.
    private static IReadOnlyList<WaitingAnswer>? BlockOf(IReadOnlyList<WaitingAnswer> waiting, IReadOnlyList<Func<WaitingAnswer, object?>> shared) => shared
        .SelectMany(key => waiting.GroupBy(key))
        .Where(group => People(group) >= Withholding.SmallestGroup)
        .Select(group =>
        {
            var first = group.Select(one => one.PersonId).Distinct(StringComparer.Ordinal).Take(Withholding.SmallestGroup).ToHashSet(StringComparer.Ordinal);
            return group.Where(one => first.Contains(one.PersonId)).ToList();
        })
        .FirstOrDefault();

    private static AnswerTally Count(AnswerTally tally, IReadOnlyList<WaitingAnswer> block, DateTimeOffset at)
    {
        var sum = block.Sum(one => one.Value);
        var shared = new (Grouping By, string? Name)[]
        {
            (Grouping.All, ""),
            (Grouping.Role, Only(one => one.Role.ToString())),
            (Grouping.Track, Only(one => one.Track)),
            (Grouping.Site, Only(one => one.Site)),
        };
        var counted = shared.Where(one => one.Name is not null)
            .Select(one => tally.Of(one.By, one.Name!))
            .Select(group => group with { Answers = group.Answers + block.Count, Sum = group.Sum + sum })
            .ToList();
        var month = new DateOnly(at.UtcDateTime.Year, at.UtcDateTime.Month, 1);
        var known = tally.Months.FirstOrDefault(one => one.Month == month) ?? new TallyMonth(month, 0, 0);
        return tally with
        {
            Groups =
            [
                .. tally.Groups.Where(group => !counted.Exists(one => one.By == group.By && one.Name == group.Name))
                    .Concat(counted)
                    .OrderBy(group => group.By)
                    .ThenBy(group => group.Name, StringComparer.Ordinal),
            ],
            Months =
            [
                .. tally.Months.Where(one => one.Month != month)
                    .Append(known with { Answers = known.Answers + block.Count, Sum = known.Sum + sum })
                    .OrderBy(one => one.Month)
                    .TakeLast(MostMonths),
            ],
            Waiting = [.. tally.Waiting.Except(block)],
        };

        string? Only(Func<WaitingAnswer, string?> of) => block.Select(of).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;
    }
}
