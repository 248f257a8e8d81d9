namespace MentorFlow.Local.Rpc;

/// <summary>Whether the worker did what it was asked before it went away, nobody knows.</summary>
public sealed class WorkerGoneException(Exception reason) : WorkerException("The worker is gone.", reason);
