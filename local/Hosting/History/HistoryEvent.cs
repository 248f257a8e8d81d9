using System.Text.Json.Serialization;

namespace MentorFlow.Local.Hosting;

/// <summary>One entry of a history. Payloads are the text that the data converter made of them.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(OrchestrationStarted), nameof(OrchestrationStarted))]
[JsonDerivedType(typeof(TaskScheduled), nameof(TaskScheduled))]
[JsonDerivedType(typeof(TaskCompleted), nameof(TaskCompleted))]
[JsonDerivedType(typeof(TaskFailed), nameof(TaskFailed))]
[JsonDerivedType(typeof(TimerCreated), nameof(TimerCreated))]
[JsonDerivedType(typeof(TimerFired), nameof(TimerFired))]
[JsonDerivedType(typeof(SubOrchestrationCreated), nameof(SubOrchestrationCreated))]
[JsonDerivedType(typeof(SubOrchestrationCompleted), nameof(SubOrchestrationCompleted))]
[JsonDerivedType(typeof(SubOrchestrationFailed), nameof(SubOrchestrationFailed))]
[JsonDerivedType(typeof(EventRaised), nameof(EventRaised))]
[JsonDerivedType(typeof(EventSent), nameof(EventSent))]
[JsonDerivedType(typeof(OrchestrationSuspended), nameof(OrchestrationSuspended))]
[JsonDerivedType(typeof(OrchestrationResumed), nameof(OrchestrationResumed))]
[JsonDerivedType(typeof(OrchestrationTerminated), nameof(OrchestrationTerminated))]
[JsonDerivedType(typeof(OrchestrationContinuedAsNew), nameof(OrchestrationContinuedAsNew))]
[JsonDerivedType(typeof(OrchestrationCompleted), nameof(OrchestrationCompleted))]
public abstract record HistoryEvent;

/// <summary>Received: the first turn of a run begins.</summary>
public sealed record OrchestrationStarted : HistoryEvent;

/// <summary>Decided: an activity is called.</summary>
public sealed record TaskScheduled(int Id, string Name, string? Input) : HistoryEvent;

/// <summary>Received: an activity returned.</summary>
public sealed record TaskCompleted(int TaskId, string? Result) : HistoryEvent;

/// <summary>Received: an activity threw.</summary>
public sealed record TaskFailed(int TaskId, TaskFailureDetails Failure) : HistoryEvent;

/// <summary>Decided: a timer is set.</summary>
/// <param name="FireAt">UTC.</param>
public sealed record TimerCreated(int Id, DateTime FireAt) : HistoryEvent;

/// <summary>Received: the time of a timer has come.</summary>
public sealed record TimerFired(int TimerId) : HistoryEvent;

/// <summary>Decided: a sub-orchestration is called.</summary>
public sealed record SubOrchestrationCreated(int Id, string Name, string Version, string InstanceId, string? Input) : HistoryEvent;

/// <summary>Received: a sub-orchestration returned.</summary>
public sealed record SubOrchestrationCompleted(int TaskId, string? Result) : HistoryEvent;

/// <summary>Received: a sub-orchestration failed or was terminated.</summary>
public sealed record SubOrchestrationFailed(int TaskId, TaskFailureDetails Failure) : HistoryEvent;

/// <summary>Received: somebody raised an event.</summary>
public sealed record EventRaised(string Name, string? Payload) : HistoryEvent;

/// <summary>Decided: an event is sent to another instance.</summary>
public sealed record EventSent(int Id, string InstanceId, string Name, string? Payload) : HistoryEvent;

/// <summary>Received: somebody suspended the instance.</summary>
public sealed record OrchestrationSuspended(string? Reason) : HistoryEvent;

/// <summary>Received: somebody resumed the instance.</summary>
public sealed record OrchestrationResumed(string? Reason) : HistoryEvent;

/// <summary>Received: somebody terminated the instance.</summary>
public sealed record OrchestrationTerminated(string? Output, bool Recursive) : HistoryEvent;

/// <summary>Decided: the run ends and another one begins with an empty history.</summary>
/// <param name="Version">Version of the next run; null keeps the current one.</param>
public sealed record OrchestrationContinuedAsNew(string? Input, string? Version) : HistoryEvent;

/// <summary>Decided: the instance ends.</summary>
public sealed record OrchestrationCompleted(OrchestrationRuntimeStatus Status, string? Output, TaskFailureDetails? Failure) : HistoryEvent;
