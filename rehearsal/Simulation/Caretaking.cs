using MentorFlow.Functions.Upkeep;
using MentorFlow.Rehearsal.Acting;
using MentorFlow.Rehearsal.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Rehearsal.Simulation;

/// <summary>
/// The app's own upkeep, which mends what a bad day leaves behind. It runs at its usual hours, but only on those at which there can be something to mend:
/// every quarter of an hour of a season would take most of the time of a run.
/// </summary>
internal sealed class Caretaking(RehearsalApp app, ActSchedule schedule)
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan ByNight = new(3, 30, 0);

    private static readonly TimeSpan Reporting = TimeSpan.FromHours(4);

    private readonly SweepSignals sweep = ActivatorUtilities.CreateInstance<SweepSignals>(app.Get<IServiceProvider>());
    private readonly MendReadModels mend = ActivatorUtilities.CreateInstance<MendReadModels>(app.Get<IServiceProvider>());
    private readonly ReportFailedInstances report = ActivatorUtilities.CreateInstance<ReportFailedInstances>(app.Get<IServiceProvider>());
    private readonly HashSet<(DateTimeOffset At, string What)> planned = [];

    /// <summary>To be called when something has gone wrong. The sweep leaves what is younger than two minutes to the next one.</summary>
    public void AfterTrouble()
    {
        var next = After(schedule.Now, Quarter);
        Plan(next, nameof(SweepSignals), () => sweep.RunAsync(new TimerInfo(), app.Client, CancellationToken.None));
        Plan(next + Quarter, nameof(SweepSignals), () => sweep.RunAsync(new TimerInfo(), app.Client, CancellationToken.None));
        var night = After(schedule.Now - ByNight, TimeSpan.FromDays(1)) + ByNight;
        Plan(night, nameof(MendReadModels), () => mend.RunAsync(new TimerInfo(), CancellationToken.None));
    }

    /// <summary>To be called when an instance has failed.</summary>
    public void AfterFailure() => Plan(
        After(schedule.Now, Reporting) + TimeSpan.FromMinutes(10),
        nameof(ReportFailedInstances),
        () => report.RunAsync(new TimerInfo(), app.Client, CancellationToken.None));

    private void Plan(DateTimeOffset at, string what, Func<Task> act)
    {
        if (planned.Add((at, what)))
        {
            schedule.Add(at, act);
        }
    }

    private static DateTimeOffset After(DateTimeOffset now, TimeSpan every) => now.AddTicks(every.Ticks - (now.UtcTicks % every.Ticks));
}
