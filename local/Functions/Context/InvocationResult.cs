namespace MentorFlow.Local;

/// <summary>What the function returned; middleware may replace it, or set it without calling the function.</summary>
public abstract class InvocationResult<T>
{
    public abstract T? Value { get; set; }
}

public abstract class InvocationResult : InvocationResult<object>;
