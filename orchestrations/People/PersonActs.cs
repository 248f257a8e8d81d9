using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.People;

/// <summary>Keeps what is known of people: the person, the lookups by mail address and by HR id, and the line in the directory.</summary>
public sealed class PersonActs(Decider decider, PersonAddresses addresses)
{
    public async Task<Person?> FindAsync(string personId, CancellationToken cancellation = default) =>
        (await decider.Store.FindAsync(Person.KeyOf(personId), cancellation))?.Value;

    public async Task<Person?> FindByEmailAsync(string email, CancellationToken cancellation = default)
    {
        var lookup = await decider.Store.FindAsync(PersonLookup.KeyOf(PersonId.EmailKey(email)), cancellation);
        return lookup is null ? null : await FindAsync(lookup.Value.PersonId, cancellation);
    }

    /// <summary>The person's own choice, which HR does not change.</summary>
    /// <param name="language">Tag of a language there is.</param>
    public Task<Person> ChooseLanguageAsync(string personId, string language, CancellationToken cancellation = default) => SaveAsync(
        personId, person => person! with { ChosenLanguage = language }, Actors.Person(personId), DecisionName.PersonLanguageChosen, cancellation);

    /// <summary>How the person wants their calls to begin.</summary>
    public Task<Person> ChooseCallsAsync(string personId, CallPreferences calls, CancellationToken cancellation = default) => SaveAsync(
        personId, person => person! with { Calls = calls }, Actors.Person(personId), DecisionName.PersonCallsChosen, cancellation);

    /// <summary>
    /// Saves a person as a source told it. The documents stand in partitions of their own; the person comes first, and a repeat completes what an
    /// interruption left out.
    /// </summary>
    /// <param name="change">From what is known (null for a new person) to what is to be known.</param>
    /// <param name="actor">Who says so.</param>
    public async Task<Person> SaveAsync(
        string personId,
        Func<Person?, Person> change,
        string actor,
        DecisionName decision,
        CancellationToken cancellation = default)
    {
        var partition = Partition.Person(personId);
        var saved = await decider.DecideAsync(
            partition,
            async token =>
            {
                var stored = await decider.Store.FindAsync(Person.KeyOf(personId), token);
                var person = change(stored?.Value);
                return person == stored?.Value
                    ? new Decision<Person>(person)
                    : new Decision<Person>(person)
                    {
                        Writes = stored is null ? new Batch().Create(person) : new Batch().Replace(stored, person),
                        Notes = [new LedgerNote(actor, decision, $"person:{personId}", person.Standing.ToString(), person)],
                    };
            },
            cancellation);
        if (saved.Standing is not Standing.Left)
        {
            await addresses.TakeAsync(saved.Email, personId, cancellation);
        }

        if (saved.ExternalId is { } externalId)
        {
            await decider.Store.WriteAsync(new Batch().Upsert(new PersonLookup(PersonId.ExternalKey(externalId), personId)), cancellation);
        }

        await decider.Store.KeepInDirectoryAsync(personId, cancellation);
        return saved;
    }
}
