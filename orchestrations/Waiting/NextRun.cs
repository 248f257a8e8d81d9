namespace MentorFlow.Orchestrations.Waiting;

/// <summary>For instances that wait for nothing, and only walk: an end of their run, and the next with a history of nothing.</summary>
internal static class NextRun
{
    /// <param name="result">Any: nobody gets to see it.</param>
    public static T BeginAgain<T>(this TaskOrchestrationContext context, object input, T result)
    {
        context.ContinueAsNew(input);
        return result;
    }
}
