namespace MentorFlow.Local.Rpc;

/// <summary>The worker cannot do what the contract asks of it.</summary>
public class WorkerException(string message, Exception? cause = null) : Exception(message, cause);
