using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Orchestrations.Campaigns;
using MentorFlow.Orchestrations.Pilots;
using MentorFlow.Orchestrations.WorkItems;

namespace MentorFlow.Functions.Upkeep;

/// <summary>
/// Looks every hour in which programs it has become eight in the morning: each has a zone of its own. What campaigns have for the day is reminded of before,
/// and a program that comes to its end is looked back at. On Mondays, it is looked whether a program takes too much of its coordinators.
/// </summary>
public sealed class SendDigests(
    IDocumentStore store,
    DigestActs digests,
    CampaignReminders campaigns,
    RetrospectiveActs retrospectives,
    PilotActs pilots,
    WatchWorkLoad load)
{
    [Function(nameof(SendDigests))]
    public async Task RunAsync([TimerTrigger("0 0 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        await foreach (var program in store.ProgramsAsync(cancellation))
        {
            await campaigns.RemindAsync(program.ProgramId, cancellation);
            await retrospectives.BeginWhenDueAsync(program.ProgramId, cancellation);
            await pilots.AskWhenDueAsync(program.ProgramId, cancellation);
            await load.LookAsync(program.ProgramId, cancellation);
            await digests.SendAsync(program.ProgramId, cancellation);
        }

        await digests.SendToAdministratorsAsync(cancellation);
    }
}
