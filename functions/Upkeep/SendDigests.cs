using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Orchestrations.Campaigns;
using MentorFlow.Orchestrations.Health;
using MentorFlow.Orchestrations.Pilots;
using MentorFlow.Orchestrations.WorkItems;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Upkeep;

/// <summary>
/// Looks every hour in which programs it has become eight in the morning: each has a zone of its own. What campaigns have for the day is reminded of before,
/// and a program that comes to its end is looked back at. In the first days of a month, its report is sent. On Mondays, it is looked whether a program takes
/// too much of its coordinators, and every morning how its mentorships do. What fails in one program keeps nothing else waiting: it is tried again the
/// next hour.
/// </summary>
public sealed partial class SendDigests(
    IDocumentStore store,
    DigestActs digests,
    CampaignReminders campaigns,
    RetrospectiveActs retrospectives,
    PilotActs pilots,
    WatchWorkLoad load,
    SendReports reports,
    HealthActs health,
    ILogger<SendDigests> logger)
{
    [Function(nameof(SendDigests))]
    public async Task RunAsync([TimerTrigger("0 0 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        await foreach (var program in store.ProgramsAsync(cancellation))
        {
            await DoAsync(program.ProgramId, campaigns.RemindAsync, cancellation);
            await DoAsync(program.ProgramId, retrospectives.BeginWhenDueAsync, cancellation);
            await DoAsync(program.ProgramId, pilots.AskWhenDueAsync, cancellation);
            await DoAsync(program.ProgramId, load.LookAsync, cancellation);
            await DoAsync(program.ProgramId, reports.LookAsync, cancellation);
            await DoAsync(program.ProgramId, health.LookAsync, cancellation);
            await DoAsync(program.ProgramId, digests.SendAsync, cancellation);
        }

        await digests.SendToAdministratorsAsync(cancellation);
    }

    private async Task DoAsync(string programId, Func<string, CancellationToken, Task> step, CancellationToken cancellation)
    {
        try
        {
            await step(programId, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Log.Failed(logger, failure, step.Method.DeclaringType?.Name, programId);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Step} failed in program {Program}; it is tried again the next hour.")]
        public static partial void Failed(ILogger logger, Exception failure, string? step, string program);
    }
}
