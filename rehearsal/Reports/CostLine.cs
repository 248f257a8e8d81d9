namespace MentorFlow.Rehearsal.Reports;

/// <summary>One item of a bill, with histories in Azure Storage and with histories in the Durable Task Scheduler.</summary>
/// <param name="Units">A mentorship, or a month.</param>
/// <param name="Price">US dollars a unit.</param>
/// <param name="Cost">US dollars with Azure Storage, the default.</param>
/// <param name="OnScheduler">US dollars with the scheduler.</param>
public sealed record CostLine(string What, decimal Units, decimal Price, decimal Cost, decimal OnScheduler);
