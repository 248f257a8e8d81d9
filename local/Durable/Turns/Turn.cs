using Microsoft.DurableTask.Protobuf;

namespace MentorFlow.Local.Durable;

/// <summary>What an orchestrator received at one moment and what it decided then: the unit that is stored.</summary>
internal sealed class Turn
{
    private readonly List<HistoryEvent> decided;
    private readonly string? customStatus;

    /// <param name="version">Of sub-orchestrations that name none.</param>
    public Turn(string version, DateTime at, IReadOnlyList<HistoryEvent> received, OrchestratorResponse answer)
        : this(at, received, [.. answer.Actions.Select(action => Decisions.ToEvent(action, version, at)).OfType<HistoryEvent>()])
    {
        customStatus = answer.CustomStatus;
        var last = answer.Actions.Select(action => action.CompleteOrchestration).OfType<CompleteOrchestrationAction>().FirstOrDefault();
        Next = last is { OrchestrationStatus: OrchestrationStatus.ContinuedAsNew } ? last : null;
        End = Next is null ? last : null;
        Terminates = [.. answer.Actions.Select(action => action.TerminateOrchestration).OfType<TerminateOrchestrationAction>()];
        Close();
    }

    private Turn(DateTime at, IReadOnlyList<HistoryEvent> received, List<HistoryEvent> decided)
    {
        (At, this.decided) = (at, decided);
        Events.Add(Event.TurnStarted(at));
        Events.AddRange(received);
        Events.AddRange(decided);
    }

    /// <summary>UTC.</summary>
    public DateTime At { get; }

    /// <summary>All entries of the history that this turn adds.</summary>
    public List<HistoryEvent> Events { get; } = [];

    public IReadOnlyList<HistoryEvent> Decided => decided;

    /// <summary>Other instances that the orchestrator ends.</summary>
    public IReadOnlyList<TerminateOrchestrationAction> Terminates { get; } = [];

    /// <summary>The instance begins again with another input.</summary>
    public CompleteOrchestrationAction? Next { get; }

    /// <summary>The instance ends.</summary>
    public CompleteOrchestrationAction? End { get; private init; }

    public static Turn Failed(DateTime at, IReadOnlyList<HistoryEvent> received, TaskFailureDetails failure) =>
        Ended(at, received, OrchestrationStatus.Failed, Failure.Describe(failure), failure);

    public static Turn Terminated(DateTime at, HistoryEvent end) =>
        Ended(at, [end], OrchestrationStatus.Terminated, end.ExecutionTerminated.Input, null);

    public Progress Progress(OpenCalls open)
    {
        var (due, activities) = End is null && Next is null ? (open.NextDue, open.Activities.Count()) : (null, 0);
        var status = End?.OrchestrationStatus ?? (open.IsSuspended ? OrchestrationStatus.Suspended : OrchestrationStatus.Running);
        return new Progress(status, At, due, activities, customStatus, End is null ? open.SuspendReason : End.Result, End?.FailureDetails);
    }

    private static Turn Ended(DateTime at, IReadOnlyList<HistoryEvent> received, OrchestrationStatus status, string? result, TaskFailureDetails? failure)
    {
        var turn = new Turn(at, received, [])
        {
            End = new CompleteOrchestrationAction { OrchestrationStatus = status, Result = result, FailureDetails = failure },
        };
        turn.Close();
        return turn;
    }

    private void Close()
    {
        if (End is { } end)
        {
            Events.Add(Event.Completed(end.OrchestrationStatus, end.Result, end.FailureDetails, At));
        }

        Events.Add(Event.TurnCompleted(At));
    }
}
