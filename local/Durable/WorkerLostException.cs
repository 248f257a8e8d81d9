namespace MentorFlow.Local.Durable;

/// <summary>The worker went away before it answered: what it was asked stays open, and is asked again of the next one.</summary>
public sealed class WorkerLostException(Exception cause) : OperationCanceledException("The worker is gone.", cause);
