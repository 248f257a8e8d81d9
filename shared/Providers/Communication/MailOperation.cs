namespace MentorFlow.Providers.Communication;

/// <summary>What the service says of a mail that it has taken.</summary>
public sealed record MailOperation
{
    public required string Id { get; init; }

    /// <summary>"NotStarted", "Running", "Succeeded", "Failed" or "Canceled".</summary>
    public required string Status { get; init; }

    /// <summary>Why it failed; null where it did not.</summary>
    public MailProblem? Error { get; init; }

    public bool IsLost => Status is "Failed" or "Canceled";
}

/// <param name="Code">The service's own, such as "EmailDroppedAllRecipientsSuppressed".</param>
public sealed record MailProblem(string? Code);
