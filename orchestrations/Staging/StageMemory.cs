namespace MentorFlow.Orchestrations.Staging;

/// <summary>What a stage carries into its next run: signals come at least once, and a second copy of one that was taken before is none.</summary>
public sealed record StageMemory(Paused? LastPaused, Resumed? LastResumed);
