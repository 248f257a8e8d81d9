using System.Collections.Concurrent;

namespace MentorFlow.Local.Schedules;

/// <summary>Forgets with the process.</summary>
internal sealed class TimerStatusMemory : ITimerStatusStore
{
    private readonly ConcurrentDictionary<string, TimerStatus> known = new(StringComparer.OrdinalIgnoreCase);

    public TimerStatus? Read(string function) => known.GetValueOrDefault(function);

    public void Write(string function, TimerStatus status) => known[function] = status;
}
