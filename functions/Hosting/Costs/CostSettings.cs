using MentorFlow.Domain.Costs;

namespace MentorFlow.Functions.Hosting.Costs;

/// <summary>By what costs are told.</summary>
/// <param name="IsMeasured">Whether what is used is counted at all.</param>
/// <param name="IsOnAzure">False on one machine, where nobody sends a bill: there it is told what Azure would ask.</param>
public sealed record CostSettings(PriceList Prices, bool IsMeasured, bool IsOnAzure);
