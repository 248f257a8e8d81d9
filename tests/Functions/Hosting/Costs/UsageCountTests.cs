using MentorFlow.Domain.Costs;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Costs;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace MentorFlow.Tests.Functions.Hosting.Costs;

/// <summary>Every execution of a program that is lived through is counted once, and stands with what it was for.</summary>
public sealed class UsageCountTests
{
    [Fact]
    public async Task Executions_are_counted_as_often_as_they_happened()
    {
        var seen = new List<string>();
        await using var app = await TestApp.StartAdjustedAsync(builder => builder.Use(next => Count(next, seen)), "--Costs:Meter=true");
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();
        await program.MeetAsync();
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        // What the last minutes came to.
        await app.Get<UsageKeeper>().KeepAsync(CancellationToken.None);

        var months = (await app.ListAsync<MonthlyUsage>(Partition.Program(A.ProgramId)))
            .Concat(await app.ListAsync<MonthlyUsage>(Partition.Organization))
            .ToList();
        var all = UsageCounts.Sum(months.Select(month => month.Counts));
        var own = UsageCounts.Sum((await app.ListAsync<MentorshipUsage>(Partition.Program(A.ProgramId)))
            .Where(usage => usage.MentorshipId == mentorship.MentorshipId)
            .Select(usage => usage.Counts));
        Assert.Equal(seen.Count(trigger => trigger == "orchestrationTrigger"), all.Turns);
        Assert.Equal(seen.Count(trigger => trigger == "activityTrigger"), all.Activities);
        Assert.Equal(seen.Count(trigger => trigger == "timerTrigger"), all.Others);
        Assert.Equal(seen.Count, all.Executions);
        Assert.InRange(own.Turns, 1, all.Turns - 1);
        Assert.InRange(own.RequestUnits, 1, all.RequestUnits - 1);

        // The program in which all of it happened bears all of it.
        var costs = await app.Get<CostReading>().ReadAsync(A.ProgramId, CancellationToken.None);
        Assert.Equal(
            months.Sum(month => BilledLine.Of(month.Counts, PriceList.BuiltIn.Prices).Sum(line => line.Sum)), costs.Total);
        Assert.Equal(ProgramStatus.Running, (await app.ReadAsync(MentoringProgram.KeyOf(A.ProgramId))).Status);
    }

    [Fact]
    public async Task Nothing_is_counted_where_that_is_switched_off()
    {
        await using var app = await TestApp.StartAsync();
        await new ProgramDriver(app).StartProgramAsync();
        await app.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Empty(await app.ListAsync<MonthlyUsage>(Partition.Program(A.ProgramId)));
        Assert.False((await app.Get<CostReading>().ReadAsync(A.ProgramId, CancellationToken.None)).IsMeasured);
    }

    private static FunctionExecutionDelegate Count(FunctionExecutionDelegate next, List<string> seen) => context =>
    {
        var trigger = context.FunctionDefinition.InputBindings.Values.First(binding => binding.Type.EndsWith("Trigger", StringComparison.Ordinal)).Type;
        lock (seen)
        {
            seen.Add(trigger);
        }

        return next(context);
    };
}
