namespace MentorFlow.Orchestrations.Waiting;

/// <summary>What an activity came to that was tried as often as its policy allows.</summary>
/// <param name="Result">Default where it failed.</param>
/// <param name="Failure">Null where it succeeded.</param>
public sealed record Tried<T>(T? Result, TaskFailedException? Failure = null)
{
    /// <summary>Why it failed, in the words of the activity.</summary>
    public string Cause => Failure?.FailureDetails?.ErrorMessage ?? Failure?.Message ?? "";
}

/// <summary>The one place where a failed activity is caught: what follows from it is the caller's to say.</summary>
public static class Steps
{
    /// <summary>For an instance that is no stage; a stage runs its steps itself.</summary>
    /// <param name="retries">One of <see cref="Retries"/>.</param>
    public static async Task<Tried<T>> TryAsync<T>(this TaskOrchestrationContext context, TaskName activity, object input, TaskOptions retries)
    {
        try
        {
            return new Tried<T>(await context.CallActivityAsync<T>(activity, input, retries));
        }
        catch (TaskFailedException failure)
        {
            return new Tried<T>(default, failure);
        }
    }
}
