using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Standalone.Backups;

/// <summary>
/// What a backup does not know of the time since: who took back their links, and who was erased. All links and visits of before are taken back, since some
/// were; and whoever was erased is erased again, as soon as the app starts.
/// </summary>
internal static class RestoredData
{
    /// <param name="erased">Ids of those who were erased, of whom the backup may know none.</param>
    /// <returns>How many are erased again.</returns>
    public static async Task<int> PrepareAsync(IServiceProvider services, IReadOnlySet<string> erased)
    {
        var (store, links, cases) =
            (services.GetRequiredService<IDocumentStore>(), services.GetRequiredService<LinkActs>(), services.GetRequiredService<PrivacyCases>());
        var again = 0;
        foreach (var partition in await store.PartitionsAsync(Partition.Person("any").Container).ToListAsync())
        {
            await foreach (var person in store.QueryAsync(partition, new DocumentQuery<Person>(Limit: 1)))
            {
                var personId = person.Value.PersonId;
                await links.TakeBackAsync(personId, Actors.System);
                if (erased.Contains(personId))
                {
                    await cases.EraseAgainAsync(personId);
                    again++;
                }
            }
        }

        return again;
    }
}
