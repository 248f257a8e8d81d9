using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Waiting;

/// <summary>What a stage keeps for its next run: signals come at least once, and a second copy of one that was taken before is none.</summary>
/// <param name="Run">Counts the runs before: on a clock that stands still they begin at one moment, and what they order must not be taken for the same.</param>
/// <param name="Beside">The instance that stands still and ends with this one; null for none.</param>
public sealed record StageMemory(Paused? LastPaused, Resumed? LastResumed, int Run, TimeSpan StoodStill = default, string? Beside = null);
