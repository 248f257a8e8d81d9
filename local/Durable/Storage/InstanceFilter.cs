namespace MentorFlow.Local.Durable;

/// <summary>What a listing narrows to.</summary>
/// <param name="Statuses">One bit a status.</param>
internal readonly record struct InstanceFilter(string Prefix, long Statuses, DateTime From, DateTime To)
{
    public static readonly OrchestrationRuntimeStatus[] Ended =
        [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated];

    /// <summary>What is null or empty does not narrow.</summary>
    public static InstanceFilter Of(
        string? prefix, IEnumerable<OrchestrationRuntimeStatus>? statuses, DateTimeOffset? from, DateTimeOffset? to) => new(
        prefix ?? string.Empty,
        Bits(statuses?.ToList() is { Count: > 0 } named ? named : Enum.GetValues<OrchestrationRuntimeStatus>()),
        (from ?? DateTimeOffset.MinValue).UtcDateTime,
        (to ?? DateTimeOffset.MaxValue).UtcDateTime);

    private static long Bits(IEnumerable<OrchestrationRuntimeStatus> statuses) =>
        statuses.Aggregate(0L, (bits, status) => bits | (1L << (int)status));
}
