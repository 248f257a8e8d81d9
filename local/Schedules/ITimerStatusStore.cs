namespace MentorFlow.Local.Schedules;

/// <summary>Remembers where each timer function stands, so that a run missed while the process was down is made up for.</summary>
internal interface ITimerStatusStore
{
    /// <returns>Null when nothing is known.</returns>
    TimerStatus? Read(string function);

    void Write(string function, TimerStatus status);
}
