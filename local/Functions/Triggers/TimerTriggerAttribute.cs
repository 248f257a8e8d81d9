namespace MentorFlow.Local;

/// <summary>Runs the function on a six-field NCRONTAB schedule in UTC, or on the one a <c>%Setting%</c> holds.</summary>
public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
{
    public string Schedule { get; } = schedule;

    /// <summary>Remembers the last run, so that one missed while the host was down is made up at start. Schedules more frequent than a minute are never remembered.</summary>
    public bool UseMonitor { get; set; } = true;

    public bool RunOnStartup { get; set; }
}
