using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Ledger;

/// <summary>Says that a partition may hold pending signals decided before a moment.</summary>
/// <param name="Until">UTC; afterwards decisions there need another mark first.</param>
public sealed record SignalMark(Partition Watched, DateTimeOffset Until) : IDocument
{
    public static string Type => "signal-mark";

    public Partition Partition => Partition.Signals;

    public string Id => KeyOf(Watched).Id;

    public static Key<SignalMark> KeyOf(Partition watched) => new(Partition.Signals, $"signal-mark:{watched.Container}:{watched.Key}");
}
