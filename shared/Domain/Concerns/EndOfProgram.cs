namespace MentorFlow.Domain.Concerns;

/// <summary>A program that has come to its end and waits for the last concern to be closed: one work item says so.</summary>
public static class EndOfProgram
{
    /// <summary>The key of that work item.</summary>
    public const string ItemKey = "end-waits";
}
