using FsCheck;
using FsCheck.Fluent;
using MentorFlow.Local.Hosting;

namespace MentorFlow.Tests.Local.Functions;

public sealed class CronExpressionTests
{
    private static readonly (int Min, int Max)[] Bounds = [(0, 59), (0, 59), (0, 23), (1, 31), (1, 12), (0, 6)];

    [Theory]
    [InlineData("0 */5 * * * *", "2026-11-21T10:02:30", "2026-11-21T10:05:00")]
    [InlineData("0 */5 * * * *", "2026-11-21T10:05:00", "2026-11-21T10:10:00")]
    [InlineData("30 0 0 * * *", "2026-12-31T23:59:59", "2027-01-01T00:00:30")]
    [InlineData("0 0 9 * * MON-FRI", "2026-11-20T09:00:00", "2026-11-23T09:00:00")]
    [InlineData("0 0 9 * * monday", "2026-11-21T00:00:00", "2026-11-23T09:00:00")]
    [InlineData("0 0 0 1 jan,JULY *", "2026-11-21T00:00:00", "2027-01-01T00:00:00")]
    [InlineData("0 0 0 29 2 *", "2096-03-01T00:00:00", "2104-02-29T00:00:00")]
    [InlineData("0 0 0 13 * 5", "2026-11-14T00:00:00", "2027-08-13T00:00:00")]
    [InlineData("0 10/20 * * * *", "2026-11-21T10:30:00", "2026-11-21T10:50:00")]
    [InlineData("0 0 8-18/4 * * *", "2026-11-21T12:00:01", "2026-11-21T16:00:00")]
    public void The_next_occurrence_is_strictly_later(string schedule, string after, string next) =>
        Assert.Equal(Utc(next), Parse(schedule).Next(Utc(after)));

    [Theory]
    [InlineData("0 0 * * *", "six")]
    [InlineData("0 0 0 * * * *", "six")]
    [InlineData("60 0 0 * * *", "second")]
    [InlineData("0 -1 0 * * *", "minute")]
    [InlineData("0 0 24 * * *", "hour")]
    [InlineData("0 0 0 0 * *", "day")]
    [InlineData("0 0 0 * 13 *", "month")]
    [InlineData("0 0 0 * * 7", "day of the week")]
    [InlineData("0 0 0 * * mo", "day of the week")]
    [InlineData("0 5-1 0 * * *", "minute")]
    [InlineData("0 */0 0 * * *", "minute")]
    [InlineData("0 1/2/3 0 * * *", "minute")]
    [InlineData("0 1, 0 * * *", "minute")]
    [InlineData("00:30:00", "six")]
    [InlineData("0 0 0 31 2 *", "never comes")]
    public void A_schedule_that_cannot_be_read_or_kept_says_why(string schedule, string reason)
    {
        Assert.Null(CronExpression.TryParse(schedule, out var refusal));
        Assert.Contains(reason, refusal);
    }

    [Fact]
    public void The_next_occurrence_is_the_one_that_trying_every_second_finds()
    {
        var schedules =
            from second in Field(0, 59)
            from minute in Field(0, 59)
            from hour in Field(0, 23)
            from day in Gen.Elements("*", "*", "1-28", "*/2")
            from dayOfWeek in Gen.Elements("*", "*", "1-5", "0,6")
            select $"{second} {minute} {hour} {day} * {dayOfWeek}";
        var moments = Gen.Choose(0, 366 * 24 * 3600).Select(seconds => new DateTime(2027, 12, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(seconds));

        Prop.ForAll(
            Arb.From(schedules),
            Arb.From(moments),
            (schedule, after) => Parse(schedule).Next(after) == FirstBySeconds(schedule, after)).QuickCheckThrowOnFailure();
    }

    private static Gen<string> Field(int min, int max)
    {
        var value = Gen.Choose(min, max).Select(number => number.ToString());
        var range = Gen.Choose(min, max).SelectMany(from => Gen.Choose(from, max).Select(to => $"{from}-{to}"));
        var step = Gen.Choose(1, 30).Select(every => $"*/{every}");
        return Gen.Frequency((4, Gen.Constant("*")), (3, value), (2, range), (2, step), (1, value.Two().Select(both => $"{both.Item1},{both.Item2}")));
    }

    private static DateTime FirstBySeconds(string schedule, DateTime after)
    {
        var allowed = schedule.Split(' ').Zip(Bounds, (text, bounds) => Allowed(text, bounds.Min, bounds.Max)).ToArray();
        var date = after.Date;
        while (true)
        {
            if (allowed[3].Contains(date.Day) && allowed[4].Contains(date.Month) && allowed[5].Contains((int)date.DayOfWeek))
            {
                for (var moment = date; moment < date.AddDays(1); moment = moment.AddSeconds(1))
                {
                    if (moment > after && allowed[0].Contains(moment.Second) && allowed[1].Contains(moment.Minute) && allowed[2].Contains(moment.Hour))
                    {
                        return moment;
                    }
                }
            }

            date = date.AddDays(1);
        }
    }

    private static HashSet<int> Allowed(string text, int min, int max) => [.. text.Split(',').SelectMany(item => item.Split('/', '-') switch
    {
        ["*"] => Enumerable.Range(min, max - min + 1),
        ["*", var every] => Enumerable.Range(min, max - min + 1).Where(value => (value - min) % int.Parse(every) == 0),
        [var from, var to] => Enumerable.Range(int.Parse(from), int.Parse(to) - int.Parse(from) + 1),
        _ => [int.Parse(item)],
    })];

    private static CronExpression Parse(string schedule) =>
        CronExpression.TryParse(schedule, out var refusal) ?? throw new ArgumentException(refusal, nameof(schedule));

    private static DateTime Utc(string text) => DateTime.SpecifyKind(DateTime.Parse(text), DateTimeKind.Utc);
}
