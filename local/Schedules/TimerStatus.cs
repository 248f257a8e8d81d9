namespace MentorFlow.Local.Schedules;

/// <summary>Where a timer function stands; times are UTC. The names are those that the worker reads.</summary>
internal sealed record TimerStatus(DateTime Last, DateTime Next, DateTime LastUpdated);
