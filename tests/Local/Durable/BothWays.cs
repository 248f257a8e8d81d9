using MentorFlow.Local.Durable;

namespace MentorFlow.Tests.Local.Durable;

/// <summary>Every promise to orchestrations is proven twice: replayed from the beginning at every turn, and kept alive between turns.</summary>
public abstract class BothWays(bool alwaysReplay)
{
    private protected static Func<DurableEngineOptions, DurableEngineOptions> Version(string version) =>
        options => options with { DefaultVersion = version };

    private protected Lab Start(LabWorker worker, Func<DurableEngineOptions, DurableEngineOptions>? adjust = null) => Start(worker, null, adjust);

    /// <summary>The same on disk, to be restarted.</summary>
    private protected Lab StartOnDisk(LabWorker worker, Func<DurableEngineOptions, DurableEngineOptions>? adjust = null) =>
        Start(worker, new DataFile(), adjust);

    private Lab Start(LabWorker worker, DataFile? file, Func<DurableEngineOptions, DurableEngineOptions>? adjust)
    {
        var options = new DurableEngineOptions { AlwaysReplay = alwaysReplay, SurvivesPowerLoss = false };
        return new Lab(worker, adjust?.Invoke(options) ?? options, file);
    }
}
