namespace MentorFlow.Domain.Costs;

/// <summary>What programs cost, month by month, of all that was used and one list of prices; pure.</summary>
/// <param name="usage">Of every program, and of none.</param>
public sealed class CostBook(PriceList prices, IReadOnlyCollection<MonthlyUsage> usage)
{
    private readonly ILookup<DateOnly, MonthlyUsage> months = usage.ToLookup(one => one.Month);

    /// <summary>From the first month in which the program used something, or bears a part of what is shared, to the last.</summary>
    public IReadOnlyList<CostMonth> Of(string programId) =>
    [
        .. months.OrderBy(month => month.Key)
            .Where(month => month.Any(one => one.ProgramId == programId))
            .Select(month => Of(programId, month.Key, month)),
    ];

    private CostMonth Of(string programId, DateOnly month, IEnumerable<MonthlyUsage> all)
    {
        var executions = all.Where(one => one.ProgramId is not null).ToDictionary(one => one.ProgramId!, one => one.Counts.Executions);
        var shared = all.FirstOrDefault(one => one.ProgramId is null)?.Counts ?? UsageCounts.Nothing;
        var bill = BilledLine.Of(shared, prices.Prices);
        var whole = bill.Sum(line => line.Sum);
        var wholeOnScheduler = bill.Sum(line => line.OnScheduler);
        var own = all.First(one => one.ProgramId == programId).Counts;
        return new CostMonth(
            month,
            own,
            BilledLine.Of(own, prices.Prices),
            new SharedPart(
                whole,
                SharedCosts.ShareOf(programId, executions),
                SharedCosts.Divide(whole, executions)[programId],
                SharedCosts.Divide(wholeOnScheduler, executions)[programId]));
    }
}

/// <summary>What a program cost in a month.</summary>
/// <param name="Month">Its first day, UTC.</param>
/// <param name="Lines">Of the program with all its mentorships.</param>
public sealed record CostMonth(DateOnly Month, UsageCounts Used, IReadOnlyList<BilledLine> Lines, SharedPart Shared)
{
    public decimal Total => Lines.Sum(line => line.Sum) + Shared.Sum;

    public decimal TotalOnScheduler => Lines.Sum(line => line.OnScheduler) + Shared.OnScheduler;
}

/// <summary>Its part of what belongs to no program.</summary>
/// <param name="Whole">Of all programs together.</param>
/// <param name="Share">0 to 1: its executions of those of all programs in the month.</param>
public sealed record SharedPart(decimal Whole, decimal Share, decimal Sum, decimal OnScheduler);
