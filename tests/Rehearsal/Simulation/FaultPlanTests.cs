using MentorFlow.Rehearsal.Settings;
using MentorFlow.Rehearsal.Simulation;

namespace MentorFlow.Tests.Rehearsal.Simulation;

public sealed class FaultPlanTests
{
    private static readonly DateTimeOffset From = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Until = From.AddDays(90);

    [Fact]
    public void The_same_seed_gives_the_same_plan_and_another_gives_another()
    {
        Assert.Equal(FaultPlan.Of(7, From, Until).Faults, FaultPlan.Of(7, From, Until).Faults);
        Assert.NotEqual(FaultPlan.Of(7, From, Until).Faults, FaultPlan.Of(8, From, Until).Faults);
    }

    [Fact]
    public void Every_kind_of_fault_comes_within_twenty_seeds()
    {
        var planned = Enumerable.Range(1, 20).SelectMany(seed => FaultPlan.Of(seed, From, Until).Faults).ToList();

        Assert.Equal(Enum.GetValues<FaultKind>().Order(), planned.Select(fault => fault.Kind).Distinct().Order());
        Assert.Equal(20 * FaultPlan.UsualCount, planned.Count);
    }

    [Fact]
    public void Faults_come_in_the_order_of_their_times_within_the_program_and_each_happens_at_least_once()
    {
        var plan = FaultPlan.Of(3, From, Until);

        Assert.Equal(plan.Faults.OrderBy(fault => fault.From), plan.Faults);
        Assert.Equal(Enumerable.Range(1, FaultPlan.UsualCount), plan.Faults.Select(fault => fault.Number));
        Assert.All(plan.Faults, fault => Assert.True(fault.From >= From && fault.From < Until && fault is { Times: > 0, Skips: >= 0 }, $"{fault}"));
    }

    [Theory]
    [InlineData("17", 17, 17)]
    [InlineData("1..1000", 1, 1000)]
    public void Seeds_are_a_number_or_a_range(string told, int first, int last) => Assert.Equal(new SeedRange(first, last), SeedRange.Parse(told));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("5..1")]
    [InlineData("1...3")]
    [InlineData("1..2..3")]
    [InlineData("seven")]
    public void What_is_no_seed_is_refused(string told) =>
        Assert.Contains($"--seeds is \"{told}\"", Assert.Throws<BadInputException>(() => SeedRange.Parse(told)).Message);
}
