using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Microsoft.DurableTask.Protobuf;
using Kind = Microsoft.DurableTask.Protobuf.HistoryEvent.EventTypeOneofCase;

namespace MentorFlow.Local.Durable;

/// <summary>
/// The history of one run as text that can be kept with the code, and replayed against later code: turn by turn, every decision held
/// against the recorded one by kind, name and order, which is stricter than the platform is.
/// </summary>
public sealed class RecordedHistory
{
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default.WithIndentation());

    private readonly List<List<HistoryEvent>> turns = [];

    private RecordedHistory(IEnumerable<HistoryEvent> events)
    {
        foreach (var one in events)
        {
            if (one.EventTypeCase is Kind.OrchestratorStarted)
            {
                turns.Add([]);
            }

            turns[^1].Add(one);
        }
    }

    private ExecutionStartedEvent Start => turns[0].First(one => one.EventTypeCase is Kind.ExecutionStarted).ExecutionStarted;

    /// <summary>Without traces: whether somebody listened at the start is nothing that code could differ by.</summary>
    public static string ToJson(IEnumerable<HistoryChunk> turns) =>
        Formatter.Format(new HistoryChunk { Events = { turns.SelectMany(turn => turn.Events).Select(WithoutTrace) } }).ReplaceLineEndings("\n") + "\n";

    /// <exception cref="InvalidProtocolBufferException">The text is not a history.</exception>
    public static RecordedHistory FromJson(string json) => new(HistoryChunk.Parser.ParseJson(json).Events);

    /// <exception cref="NonDeterministicException">Today's code decides something else than was recorded.</exception>
    public async Task ReplayAsync(IDurableWorker worker, CancellationToken cancellation = default)
    {
        for (var turn = 0; turn < turns.Count; turn++)
        {
            var answer = await worker.RunTurnAsync(Start.Name, Request(turn, withHistory: turn == 0), cancellation);
            if (answer.RequiresHistory)
            {
                answer = await worker.RunTurnAsync(Start.Name, Request(turn, withHistory: true), cancellation);
            }

            Compare([.. turns[turn].Where(IsDecided)], answer.Actions);
        }
    }

    private static HistoryEvent WithoutTrace(HistoryEvent one)
    {
        var copy = one.Clone();
        if (copy.ExecutionStarted is { } started)
        {
            started.ParentTraceContext = null;
        }

        return copy;
    }

    private static bool IsDecided(HistoryEvent one) =>
        one.EventTypeCase is Kind.TaskScheduled or Kind.TimerCreated or Kind.SubOrchestrationInstanceCreated or Kind.EventSent or Kind.ExecutionCompleted
            or Kind.ContinueAsNew;

    private OrchestratorRequest Request(int turn, bool withHistory)
    {
        var request = new OrchestratorRequest
        {
            InstanceId = "replay:" + Start.OrchestrationInstance.InstanceId,
            ExecutionId = Start.OrchestrationInstance.ExecutionId,
            Properties =
            {
                ["IsExtendedSession"] = Value.ForBool(true),
                ["ExtendedSessionIdleTimeoutInSeconds"] = Value.ForNumber(60),
                ["IncludeState"] = Value.ForBool(withHistory),
            },
        };
        request.PastEvents.Add(withHistory ? turns.Take(turn).SelectMany(past => past) : []);
        request.NewEvents.Add(turns[turn].Where(one => !IsDecided(one) && one.EventTypeCase is not Kind.OrchestratorCompleted));
        return request;
    }

    private void Compare(List<HistoryEvent> then, IReadOnlyList<OrchestratorAction> now)
    {
        for (var index = 0; index < Math.Max(then.Count, now.Count); index++)
        {
            var (recorded, found) = (then.ElementAtOrDefault(index), now.ElementAtOrDefault(index));
            if (Decisions.Describe(recorded) != Decisions.Describe(found))
            {
                throw new NonDeterministicException(
                    Start.OrchestrationInstance.InstanceId,
                    Start.Name,
                    recorded?.EventId is >= 0 and var step ? step : found?.Id,
                    $"expected {Decisions.Describe(recorded)}, found {Told(found)}.");
            }
        }
    }

    private static string Told(OrchestratorAction? found) =>
        found?.CompleteOrchestration?.FailureDetails is { } failure ? $"{Decisions.Describe(found)}: {failure.ErrorMessage}" : Decisions.Describe(found);
}
