using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Ledger;

/// <summary>A signal saved with its decision and not known to be delivered yet.</summary>
/// <param name="Key">Sorts by the moment of the decision, then by the order within it.</param>
/// <param name="At">When it was decided, UTC.</param>
public sealed record PendingSignal(Partition Partition, string Key, DateTimeOffset At, Signal Signal) : IDocument
{
    public static string Type => "signal";

    public string Id => $"signal:{Key}";
}
