using System.Collections.Concurrent;

namespace MentorFlow.Local.Durable;

/// <summary>The longest history that a run of each orchestrator has had: what a turn may cost where it is replayed.</summary>
internal sealed class LongestHistories
{
    private readonly ConcurrentDictionary<string, int> entries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Entries by orchestrator.</summary>
    public IReadOnlyDictionary<string, int> ByOrchestrator => entries;

    public void Note(string orchestrator, int length)
    {
        if (!entries.TryGetValue(orchestrator, out var known) || known < length)
        {
            entries.AddOrUpdate(orchestrator, length, (_, longest) => Math.Max(longest, length));
        }
    }
}
