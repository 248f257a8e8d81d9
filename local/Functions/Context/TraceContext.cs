namespace MentorFlow.Local;

/// <summary>The W3C trace this invocation belongs to; empty text where nobody traces.</summary>
public abstract class TraceContext
{
    public abstract string TraceParent { get; }

    public abstract string TraceState { get; }
}
