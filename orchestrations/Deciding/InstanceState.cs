namespace MentorFlow.Orchestrations.Deciding;

/// <summary>What the record of an instance says about it, where the record may be behind.</summary>
public static class InstanceState
{
    /// <summary>
    /// How long an instance's first step waits to be shown as begun. A record that was written later than this after its creation was written by a
    /// turn: nothing else writes to one that has not begun.
    /// </summary>
    public static readonly TimeSpan BeginsWithin = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Whether events reach it. Azure Storage writes a turn's history first and that the instance runs after it: where the process dies between the
    /// two of the first turn, the instance shows as pending until it ends (github.com/Azure/durabletask/issues/1252), however often it is woken.
    /// Every turn moves the record's time on, though.
    /// </summary>
    public static bool HasBegun(OrchestrationMetadata instance) =>
        instance.RuntimeStatus is not OrchestrationRuntimeStatus.Pending || instance.LastUpdatedAt - instance.CreatedAt > BeginsWithin;
}
