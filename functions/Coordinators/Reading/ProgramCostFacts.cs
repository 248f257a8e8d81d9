using MentorFlow.Domain.Costs;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>What a program has cost so far, of what was counted and the list of prices (F11). Free grants are not taken off, and nothing is a bill.</summary>
/// <param name="Currency">Three capital letters, of all amounts but those that a rehearsal foresaw.</param>
/// <param name="IsMeasured">Whether what is used is counted at all.</param>
/// <param name="IsOnAzure">False where the app runs on one machine: then it is what Azure would ask.</param>
/// <param name="CountedUntil">How far mails and meetings are counted, UTC; null before the first night.</param>
/// <param name="Months">The earliest first.</param>
/// <param name="TotalOnScheduler">The same with histories in the Durable Task Scheduler.</param>
/// <param name="Mentorships">That began.</param>
/// <param name="PerMentorship">Everything divided by them; null before the first.</param>
/// <param name="Forecast">What the kept rehearsal foresaw beside it; null without one, or before the first mentorship.</param>
/// <param name="ForecastCurrency">Of what was foreseen; null without a forecast.</param>
public sealed record ProgramCostFacts(
    string ProgramId,
    string Currency,
    DateOnly PricesAsOf,
    bool IsMeasured,
    bool IsOnAzure,
    DateTimeOffset? CountedUntil,
    IReadOnlyList<CostMonthFacts> Months,
    decimal Total,
    decimal TotalOnScheduler,
    int Mentorships,
    decimal? PerMentorship,
    CostComparison? Forecast,
    string? ForecastCurrency);

/// <param name="Month">"2027-01", UTC.</param>
/// <param name="FreeMinutes">Of all participants together, in meetings that no provider bills by the minute.</param>
/// <param name="Lines">Of the program with all its mentorships.</param>
/// <param name="Shared">Its part of what belongs to no program.</param>
/// <param name="Total">Of the lines and that part.</param>
public sealed record CostMonthFacts(
    string Month, long FreeMinutes, IReadOnlyList<BilledLine> Lines, SharedPart Shared, decimal Total, decimal TotalOnScheduler)
{
    /// <summary>Asked of the organization's own language model.</summary>
    public long Drafts { get; init; }

    public static CostMonthFacts Of(CostMonth month) =>
        new(MonthlyUsage.Written(month.Month), month.Used.FreeMinutes, month.Lines, month.Shared, month.Total, month.TotalOnScheduler)
        {
            Drafts = month.Used.Drafts,
        };
}

/// <summary>What one mentorship used by itself, priced.</summary>
public sealed record MentorshipCost(decimal Total, string Currency);

/// <summary>What one program has cost, beside others.</summary>
public sealed record ProgramCost(decimal Total, string Currency);
