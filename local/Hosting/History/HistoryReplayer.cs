using System.Collections.Immutable;
using MentorFlow.Local.Durable;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorFlow.Local.Hosting;

/// <summary>Replays recorded histories against today's code, so that a change which would break running instances fails a test.</summary>
public static class HistoryReplayer
{
    /// <exception cref="NonDeterministicOrchestrationException">Today's code decides something else than was recorded.</exception>
    /// <exception cref="System.Text.Json.JsonException">The text is not a history.</exception>
    public static Task ReplayAsync(DurableRegistry registry, string historyJson, DataConverter? converter = null) => Task.Run(() =>
    {
        var history = InstanceHistory.FromJson(historyJson);
        var parent = history.Parent is { } link ? new ParentLink(link.Name, link.InstanceId, 0, 0, 0) : null;
        var start = new RunStart(
            history.InstanceId, history.Name, history.Version, history.Input, parent, ImmutableDictionary<string, string>.Empty);
        var run = new OrchestratorRun(
            registry.Orchestrators.GetValueOrDefault(history.Name), start, history.Version, converter ?? JsonDataConverter.Default, NullLoggerFactory.Instance, _ => { });
        foreach (var turn in history.Turns)
        {
            run.Replay(turn);
        }
    });
}
