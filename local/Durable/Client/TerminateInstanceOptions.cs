namespace MentorFlow.Local;

/// <param name="Output">What stands in the output of the terminated instance.</param>
/// <param name="Recursive">Whether its running sub-orchestrations end with it.</param>
public record TerminateInstanceOptions(object? Output = null, bool Recursive = false);
