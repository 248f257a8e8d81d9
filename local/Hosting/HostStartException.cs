namespace MentorFlow.Local.Hosting;

/// <summary>The host cannot start for a reason its owner can put right; the message is all they need to read.</summary>
public sealed class HostStartException(string message, Exception? cause = null) : Exception(message, cause);
