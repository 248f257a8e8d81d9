namespace MentorFlow.Rehearsal.Simulation;

/// <summary>One thing that is going to go wrong.</summary>
/// <param name="Number">Its place in the plan, from 1.</param>
/// <param name="From">UTC; it waits from then on for something that it can happen to.</param>
/// <param name="Skips">How often it lets that pass; of a caller who hangs up, how often the app has asked the store by then.</param>
/// <param name="Times">How often it happens then, one time after the other.</param>
/// <param name="Span">How late, how slow, how far off, how soon again: as its kind has it.</param>
internal sealed record PlannedFault(int Number, FaultKind Kind, DateTimeOffset From, int Skips, int Times, TimeSpan Span);
