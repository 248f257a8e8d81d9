using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.People;

/// <summary>
/// Coordinators who look at somebody's own pages. The ledger says so before anything is shown, where the person's story and their data are read from.
/// </summary>
public sealed class ViewingActs(Decider decider)
{
    /// <summary>How long the pages stay open to the one who looks; after it, looking again is recorded again.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    /// <returns>False when there is nobody of that id, or they have left and have no pages any more.</returns>
    public Task<bool> BeginAsync(string personId, string actor, CancellationToken cancellation = default) => decider.DecideAsync(
        Partition.Person(personId),
        async token => Begin((await decider.Store.FindAsync(Person.KeyOf(personId), token))?.Value, actor),
        cancellation);

    /// <summary>Whether that one may look now.</summary>
    public async Task<bool> IsOpenAsync(string personId, string actor, CancellationToken cancellation = default)
    {
        var last = new DocumentQuery<LedgerEntry>(Limit: 1, Descending: true)
            .Where(entry => entry.Decision, DecisionName.PersonViewedAs.Name)
            .Where(entry => entry.Actor, actor);
        var begun = await decider.Store.QueryAsync(Partition.Person(personId), last, cancellation).FirstOrDefaultAsync(cancellation);
        return begun is not null && IsOpen(begun.Value.At, decider.Now);
    }

    internal static Decision<bool> Begin(Person? person, string actor) => person is null or { Standing: Standing.Left }
        ? new Decision<bool>(false)
        : new Decision<bool>(true)
        {
            Notes = [new LedgerNote(actor, DecisionName.PersonViewedAs, $"person:{person.PersonId}", "looked")],
        };

    /// <param name="begun">When it was recorded, UTC.</param>
    internal static bool IsOpen(DateTimeOffset begun, DateTimeOffset now) => now - begun < Life;
}
