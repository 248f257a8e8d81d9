namespace MentorFlow.Local.Durable;

/// <summary>How the durable engine runs and where it keeps its state.</summary>
public sealed record DurableEngineOptions
{
    /// <summary>Path of the one SQLite file with histories, timers and messages; null keeps everything in memory.</summary>
    public string? File { get; init; }

    /// <summary>Version of new orchestrations; instances of a newer version wait until an application of that version runs.</summary>
    public string DefaultVersion { get; init; } = string.Empty;

    /// <summary>Orchestrator turns that run at once; they only compute.</summary>
    public int MaxConcurrentTurns { get; init; } = Environment.ProcessorCount;

    /// <summary>Activities that run at once.</summary>
    public int MaxConcurrentActivities { get; init; } = 64;

    /// <summary>
    /// Turns and activities one after another in the order they became due: the same inputs give the same order, always.
    /// An activity must then not wait for an orchestration, which could only go on after it.
    /// </summary>
    public bool OneAtATime { get; init; }

    /// <summary>Instances whose orchestrator the worker keeps alive between turns; the others are replayed when something reaches them.</summary>
    public int HotInstances { get; init; } = 10_000;

    /// <summary>How long the worker keeps an orchestrator that nothing reaches, in real time.</summary>
    public TimeSpan SessionIdle { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Replays every turn from the beginning of history, so that tests notice code that is not deterministic.</summary>
    public bool AlwaysReplay { get; init; }

    /// <summary>True waits for the disk at every commit; false survives a killed process but not a power cut.</summary>
    public bool SurvivesPowerLoss { get; init; } = true;

    /// <summary>How large the file may become, in megabytes; beyond it, it is as on a full disk. Null where the disk alone bounds it.</summary>
    public int? MostMegabytes { get; init; }

    /// <summary>How long a stop waits for running activities, in real time; what has not ended by then runs again after the next start.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(5);
}
