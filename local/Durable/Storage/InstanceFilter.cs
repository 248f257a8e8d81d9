using Microsoft.DurableTask.Protobuf;

namespace MentorFlow.Local.Durable;

/// <summary>What a listing narrows to.</summary>
/// <param name="Statuses">One bit a status.</param>
internal readonly record struct InstanceFilter(string Prefix, long Statuses, DateTime From, DateTime To)
{
    public static readonly OrchestrationStatus[] Ended = [OrchestrationStatus.Completed, OrchestrationStatus.Failed, OrchestrationStatus.Terminated];

    private static readonly long Failed = Bits([OrchestrationStatus.Failed]);
    private static readonly long AnyEnd = Bits(Ended);

    public bool IsOnlyFailed => Statuses == Failed;

    public bool IsOnlyOpen => (Statuses & AnyEnd) == 0;

    /// <summary>What is null or empty does not narrow.</summary>
    public static InstanceFilter Of(string? prefix, IReadOnlyCollection<OrchestrationStatus> statuses, DateTime? from, DateTime? to) => new(
        prefix ?? string.Empty,
        Bits(statuses.Count > 0 ? statuses : Enum.GetValues<OrchestrationStatus>()),
        from ?? DateTime.MinValue,
        to ?? DateTime.MaxValue);

    public static bool IsEnd(OrchestrationStatus status) =>
        status is OrchestrationStatus.Completed or OrchestrationStatus.Failed or OrchestrationStatus.Terminated;

    private static long Bits(IEnumerable<OrchestrationStatus> statuses) => statuses.Aggregate(0L, (bits, status) => bits | (1L << (int)status));
}
