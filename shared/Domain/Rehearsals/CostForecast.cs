using System.Text.Json.Serialization;

namespace MentorFlow.Domain.Rehearsals;

/// <summary>
/// What one mentorship costs, forecast from what the rehearsal used: everything divided by the mentorships, so that recruiting and training are in it.
/// </summary>
/// <param name="Total">A mentorship, with histories in Azure Storage.</param>
/// <param name="TotalOnScheduler">The same with histories in the Durable Task Scheduler.</param>
/// <param name="Asleep">What a month costs in which nothing happens.</param>
/// <param name="AlwaysReady">What one instance kept awake adds to a month.</param>
public sealed record CostForecast(
    decimal Total,
    decimal TotalOnScheduler,
    IReadOnlyList<CostLine> Lines,
    IReadOnlyList<CostLine> Asleep,
    IReadOnlyList<CostLine> AlwaysReady,
    IReadOnlyList<string> Assumptions)
{
    /// <summary>Of all amounts, three capital letters; null for US dollars.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Currency { get; init; }
}

/// <summary>One item of a bill, with histories in Azure Storage and with histories in the Durable Task Scheduler.</summary>
/// <param name="Units">A mentorship, or a month.</param>
/// <param name="Price">Of a unit.</param>
/// <param name="Cost">With Azure Storage, the default.</param>
/// <param name="OnScheduler">With the scheduler.</param>
public sealed record CostLine(string What, decimal Units, decimal Price, decimal Cost, decimal OnScheduler);
