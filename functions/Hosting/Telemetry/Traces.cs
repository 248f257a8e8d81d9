using System.Diagnostics;
using MentorFlow.Domain.Ledger;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Programs;

namespace MentorFlow.Functions.Hosting.Telemetry;

/// <summary>
/// Where a trace begins. An instance belongs to the trace of what started it, which would make a whole program, or a year of evergreen
/// rounds, one trace: a program, an enrollment and a mentorship each begin one of their own, linked to what led to it.
/// </summary>
public static class Traces
{
    public const string SourceName = "MentorFlow";

    private static readonly ActivitySource Source = new(SourceName);

    private static readonly Dictionary<string, string> Beginnings = new(StringComparer.Ordinal)
    {
        [nameof(ProgramOrchestrator)] = "program",
        [nameof(OnboardingOrchestrator)] = "enrollment",
        [nameof(MentorshipOrchestrator)] = "mentorship",
    };

    /// <returns>Current until disposed; null where no life begins or nobody listens.</returns>
    public static IDisposable? Begin(Signal start)
    {
        if (!Source.HasListeners() || !Beginnings.TryGetValue(start.Name, out var life))
        {
            return null;
        }

        var cause = Activity.Current;
        Activity.Current = null;
        var root = Source.StartActivity(life, ActivityKind.Internal, default(ActivityContext), links: cause is null ? null : [new ActivityLink(cause.Context)]);
        root?.SetTag("mentorflow.instance", start.InstanceId);
        return new Ending(root, cause);
    }

    private sealed class Ending(Activity? root, Activity? cause) : IDisposable
    {
        public void Dispose()
        {
            root?.Dispose();
            Activity.Current = cause;
        }
    }
}
