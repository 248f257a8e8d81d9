using MentorFlow.Domain.Imports;
using MentorFlow.Orchestrations.Imports;
using MentorFlow.Providers.Imports;

namespace MentorFlow.Functions.Upkeep;

/// <summary>Takes in the newest list of people of a folder, once.</summary>
public sealed class TakeNightlyList(ListFolder folder, NightlyActs nightly)
{
    [Function(nameof(TakeNightlyList))]
    public async Task RunAsync([TimerTrigger("0 0 4 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (await folder.FindNewestAsync(PeopleFile.Largest, cancellation) is { } list)
        {
            await nightly.TakeAsync(list.Name, list.Content, cancellation);
        }
    }
}
