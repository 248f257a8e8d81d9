using MentorFlow.Domain.Costs;

namespace MentorFlow.Tests.Shared.Domain.Costs;

/// <summary>Sums of lines are the totals, and the parts of what is shared are the whole, for whatever was used.</summary>
public sealed class CostBookTests
{
    private static readonly DateOnly January = new(2027, 1, 1);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 50)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_parts_of_all_programs_are_the_whole(int seed)
    {
        var random = new Random(seed);
        var programs = Enumerable.Range(1, random.Next(1, 8)).Select(number => $"program-{number}").ToList();
        var usage = programs.Select(program => Used(program, random)).Append(Used(null, random)).ToList();

        var months = programs.Select(program => Assert.Single(new CostBook(PriceList.BuiltIn, usage).Of(program))).ToList();

        var bills = usage.Sum(one => BilledLine.Of(one.Counts, PriceList.BuiltIn.Prices).Sum(line => line.Sum));
        Assert.Equal(bills, months.Sum(month => month.Total));
        Assert.All(months, month => Assert.Equal(month.Total, month.Lines.Sum(line => line.Sum) + month.Shared.Sum));
        Assert.Equal(months[0].Shared.Whole, months.Sum(month => month.Shared.Sum));
        Assert.Equal(1m, Math.Round(months.Sum(month => month.Shared.Share), 9));
    }

    [Fact]
    public void What_is_shared_is_divided_by_executions_and_evenly_where_there_are_none()
    {
        Assert.Equal([0.75m, 0.25m], Divided(3, 1).Values);
        Assert.Equal([0.5m, 0.5m], Divided(0, 0).Values);
        Assert.Equal(1m, Divided(1, 1, 1).Values.Sum());
        Assert.Empty(SharedCosts.Divide(1, new Dictionary<string, long>()));

        static IReadOnlyDictionary<string, decimal> Divided(params long[] executions) =>
            SharedCosts.Divide(1, executions.Index().ToDictionary(one => $"program-{one.Index}", one => one.Item));
    }

    [Fact]
    public void A_line_is_its_units_at_its_price()
    {
        var lines = BilledLine.Of(
            new UsageCounts { Turns = 2, Activities = 3, Requests = 5, Mails = 4, MailBytes = 2_500_000, VideoMinutes = 60, RequestUnits = 1_000_000 },
            PriceList.BuiltIn.Prices).ToDictionary(line => line.Unit);

        Assert.Equal((10, 20, 50, 6, 5), (
            lines[CostUnit.Executions].Units,
            lines[CostUnit.GigabyteSeconds].Units,
            lines[CostUnit.QueueOperations].Units,
            lines[CostUnit.TableOperations].Units,
            lines[CostUnit.SchedulerActions].Units));
        Assert.Equal(
            (0.24m, 0.001m, 0.0003m, 0.25m),
            (lines[CostUnit.VideoMinutes].Sum, lines[CostUnit.Mails].Sum, lines[CostUnit.MailMegabytes].Sum, lines[CostUnit.RequestUnits].Sum));
        Assert.Equal(0, lines[CostUnit.SchedulerActions].Sum);
        Assert.Equal(0, lines[CostUnit.QueueOperations].OnScheduler);
    }

    [Theory]
    [InlineData("mentorship:growth:theo-maya-r1", "growth", "theo-maya-r1")]
    [InlineData("session:growth:theo-maya-r1.003", "growth", "theo-maya-r1")]
    [InlineData("room-acs:growth:theo-maya-r1.003", "growth", "theo-maya-r1")]
    [InlineData("survey:growth:Closing:theo-maya-r1", "growth", "theo-maya-r1")]
    [InlineData("survey:growth:Baseline:p123", "growth", null)]
    [InlineData("mail:growth:0e7ad58477884ab195a6ca0a5b444cbb", "growth", null)]
    [InlineData("digest:p123:20270104", null, null)]
    [InlineData("hris:people:delivery", null, null)]
    [InlineData("list-outage:1", null, null)]
    public void An_instance_tells_what_it_is_for(string instanceId, string? program, string? mentorship) =>
        Assert.Equal(new UsagePlace(program, mentorship), UsagePlace.OfInstance(instanceId));

    private static MonthlyUsage Used(string? program, Random random) => MonthlyUsage.Begin(program, January) with
    {
        Counts = new UsageCounts
        {
            Turns = random.Next(100_000),
            Activities = random.Next(100_000),
            Requests = random.Next(10_000),
            Mails = random.Next(5_000),
            MailBytes = random.NextInt64(50_000_000),
            VideoMinutes = random.Next(5_000),
            RequestUnits = random.Next(10_000_000) / 7m,
        },
    };
}
