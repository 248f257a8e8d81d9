namespace MentorFlow.Local.Hosting;

/// <summary>Remembers when timer functions ran, so that a run missed while the host was down can be made up.</summary>
internal interface ITimerStatusStore
{
    ScheduleStatus? Read(string function);

    void Write(string function, ScheduleStatus status);
}
