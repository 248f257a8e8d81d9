using Microsoft.Extensions.Configuration;

namespace MentorFlow.Local.Hosting;

/// <summary>Schedules that can be found, read, and will come about.</summary>
internal static class TimerRules
{
    public static Rule Under(IConfiguration settings) => function =>
        function.Trigger is not TimerTriggerAttribute trigger ? []
        : TimerSchedule.TryResolve(trigger.Schedule, settings, out _, out var refusal) ? []
        : [refusal];
}
