namespace MentorFlow.Local.Hosting;

/// <summary>How the durable engine runs and where it keeps its state.</summary>
public sealed class DurableEngineOptions
{
    /// <summary>Path of the one SQLite file with histories, timers and messages; null keeps everything in memory.</summary>
    public string? File { get; set; }

    /// <summary>Version of new orchestrations; instances of a newer version wait until an application of that version runs.</summary>
    public string DefaultVersion { get; set; } = string.Empty;

    public DataConverter DataConverter { get; set; } = JsonDataConverter.Default;

    /// <summary>Orchestrator turns that run at once; they only compute.</summary>
    public int MaxConcurrentTurns { get; set; } = Environment.ProcessorCount;

    /// <summary>Activities that run at once.</summary>
    public int MaxConcurrentActivities { get; set; } = 64;

    /// <summary>
    /// Turns and activities one after another in the order they became due: the same inputs give the same order, always.
    /// An activity must then not wait for an orchestration, which could only go on after it.
    /// </summary>
    public bool OneAtATime { get; set; }

    /// <summary>Instances kept ready in memory; the others are replayed from their history when something reaches them.</summary>
    public int HotInstances { get; set; } = 10_000;

    /// <summary>Replays every turn from the beginning of history, so that tests notice code that is not deterministic.</summary>
    public bool AlwaysReplay { get; set; }

    /// <summary>True waits for the disk at every commit; false survives a killed process but not a power cut.</summary>
    public bool SurvivesPowerLoss { get; set; } = true;

    /// <summary>How long a stop waits for running activities, in real time; what has not ended by then runs again after the next start.</summary>
    public TimeSpan StopGrace { get; set; } = TimeSpan.FromSeconds(5);
}
