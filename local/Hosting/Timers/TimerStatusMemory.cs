namespace MentorFlow.Local.Hosting;

internal sealed class TimerStatusMemory : ITimerStatusStore
{
    private readonly Dictionary<string, ScheduleStatus> statuses = [];

    public ScheduleStatus? Read(string function)
    {
        lock (statuses)
        {
            return statuses.GetValueOrDefault(function);
        }
    }

    public void Write(string function, ScheduleStatus status)
    {
        lock (statuses)
        {
            statuses[function] = status;
        }
    }
}
