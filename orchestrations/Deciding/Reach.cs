namespace MentorFlow.Orchestrations.Deciding;

/// <summary>How far a signal came.</summary>
public enum Reach
{
    /// <summary>Its instance has it, or is over and needs no waking.</summary>
    Delivered,

    /// <summary>Its instance was started and has not begun; it takes up what is pending when it does.</summary>
    NotBegun,

    /// <summary>There is no such instance: its start is still to come, or it is gone for good.</summary>
    Nowhere,

    /// <summary>The engine did not take it.</summary>
    Failed,
}
