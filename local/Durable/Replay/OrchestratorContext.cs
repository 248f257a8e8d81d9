using System.Text;
using MentorFlow.Local.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Local.Durable;

/// <summary>The context that orchestrator code sees: it turns calls into decisions and received events into results.</summary>
internal sealed partial class OrchestratorContext(RunStart start, string defaultVersion, OrchestratorThread thread, DataConverter converter, ILoggerFactory loggers)
    : TaskOrchestrationContext
{
    /// <summary>As the platform counts it: in UTF-16.</summary>
    private const int LongestCustomStatus = 16 * 1024;

    private DateTime now;
    private int guids;

    public override TaskName Name => start.Name;

    public override string InstanceId => start.InstanceId;

    public override ParentOrchestrationInstance? Parent { get; } =
        start.Parent is { } parent ? new ParentOrchestrationInstance(parent.Name, parent.InstanceId) : null;

    public override DateTime CurrentUtcDateTime => now;

    public override bool IsReplaying => Replaying;

    public override string Version => start.Version;

    public bool Replaying { get; set; }

    public object? Input { get; set; }

    public string? CustomStatus { get; private set; }

    /// <summary>True once the code has set the custom status, be it to nothing.</summary>
    public bool SetsCustomStatus { get; private set; }

    /// <summary>What ends the orchestration at once, whatever is still open.</summary>
    public Exception? Fatal { get; private set; }

    public ContinuedRun? Continued { get; private set; }

    protected override ILoggerFactory LoggerFactory => loggers;

    public override T? GetInput<T>()
        where T : default => (T?)Input;

    public override Guid NewGuid()
    {
        RequireTurn();
        return DeterministicGuid.Create(InstanceId, now, guids++);
    }

    public override void SetCustomStatus(object? customStatus)
    {
        RequireTurn();
        var status = converter.Serialize(customStatus);
        if (status is not null && Encoding.Unicode.GetByteCount(status) > LongestCustomStatus)
        {
            Fatal ??= new ArgumentException($"A custom status has at most {LongestCustomStatus / 1024} KB of UTF-16 once serialized.");
            return;
        }

        (SetsCustomStatus, CustomStatus) = (true, status);
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        ContinueAsNew(new ContinueAsNewOptions { NewInput = newInput, PreserveUnprocessedEvents = preserveUnprocessedEvents });

    public override void ContinueAsNew(ContinueAsNewOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        RequireTurn();
        var version = string.IsNullOrWhiteSpace(options.NewVersion) ? null : options.NewVersion;
        var next = new OrchestrationContinuedAsNew(Write(options.NewInput, "The input of the next run"), version);

        // Asked for twice, the second time decides where to; what was to go along the first time still goes.
        Continued = new ContinuedRun(next, [.. Continued?.Carried ?? [], .. options.PreserveUnprocessedEvents ? mailbox.TakeAllEvents() : []]);
    }

    private void RequireTurn()
    {
        if (!thread.IsCurrent)
        {
            thread.ReportForeign();
            throw new NonDurableAwaitException(InstanceId, start.Name, nextId - 1);
        }
    }
}

/// <summary>A start over that the orchestrator asked for, with the events that go along.</summary>
internal sealed record ContinuedRun(OrchestrationContinuedAsNew Next, List<EventRaised> Carried);
