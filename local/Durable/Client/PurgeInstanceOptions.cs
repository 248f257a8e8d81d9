namespace MentorFlow.Local;

/// <param name="Recursive">Whether completed sub-orchestrations go with their parent.</param>
public record PurgeInstanceOptions(bool Recursive = false);
