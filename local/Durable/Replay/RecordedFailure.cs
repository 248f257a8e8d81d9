namespace MentorFlow.Local.Durable;

/// <summary>Carries the failure that history recorded to the call that waits for it.</summary>
internal sealed class RecordedFailure(TaskFailureDetails details) : Exception(details.ErrorMessage)
{
    public TaskFailureDetails Details { get; } = details;
}
