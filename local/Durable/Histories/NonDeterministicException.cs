using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.DurableTask.Protobuf;

namespace MentorFlow.Local.Durable;

/// <summary>Today's orchestrator code does not do what the history of an instance says it did.</summary>
public sealed partial class NonDeterministicException(string instanceId, string orchestrator, int? step, string found)
    : InvalidOperationException(string.Create(
        CultureInfo.InvariantCulture,
        $"Orchestrator '{orchestrator}' no longer fits the history of instance '{instanceId}' at step {step?.ToString(CultureInfo.InvariantCulture) ?? "?"}: {found} Was the code changed while this instance was running?"))
{
    public string InstanceId { get; } = instanceId;

    /// <summary>The position in the run: steps count calls, timers, sent events and the end, from 0; null where the platform does not tell it.</summary>
    public int? Step { get; } = step;

    /// <summary>The code decided something in a place where history has nothing.</summary>
    public static NonDeterministicException Of(string instanceId, string orchestrator, OrchestratorAction leftOver) =>
        leftOver.CompleteOrchestration?.FailureDetails is { } failure && Is(failure)
            ? Of(instanceId, orchestrator, failure)
            : new NonDeterministicException(instanceId, orchestrator, leftOver.Id, $"expected nothing, found {Decisions.Describe(leftOver)}.");

    internal static bool Is(TaskFailureDetails failure) => failure.ErrorType.EndsWith("NonDeterministicOrchestrationException", StringComparison.Ordinal);

    internal static NonDeterministicException Of(string instanceId, string orchestrator, TaskFailureDetails failure) =>
        new(
            instanceId,
            orchestrator,
            Number().Match(failure.ErrorMessage) is { Success: true } number ? int.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture) : null,
            failure.ErrorMessage);

    [GeneratedRegex("(?:sequence number|event ID|event id|id) '?(\\d+)'?", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
