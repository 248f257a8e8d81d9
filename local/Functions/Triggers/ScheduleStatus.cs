namespace MentorFlow.Local;

/// <summary>When a timer function ran and will run, in UTC; <see cref="Last"/> is the default value before its first run.</summary>
public class ScheduleStatus
{
    public DateTime Last { get; set; }

    public DateTime Next { get; set; }

    public DateTime LastUpdated { get; set; }
}
