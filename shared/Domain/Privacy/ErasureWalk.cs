using System.Runtime.CompilerServices;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Privacy;

/// <summary>Goes through every partition in which something about somebody may stand; to search and to erase alike, so that both see the same.</summary>
public sealed class ErasureWalk(IDocumentStore store)
{
    private static readonly (string Prefix, PlaceKind Kind)[] OfOrganization =
        [("connection:", PlaceKind.Connection), ("webhook:", PlaceKind.Webhook), ("call:", PlaceKind.Call)];

    private static readonly string[] KnownBy = [Person.Type, HrisRecord.Type];

    /// <summary>Every program that there ever was, and the organization's own queue.</summary>
    public IAsyncEnumerable<string> ProgramsAsync(CancellationToken cancellation = default) => store
        .QueryAsync<ProgramListing>(Partition.Organization, cancellation: cancellation)
        .Select(listing => listing.Value.ProgramId)
        .Append(MentoringProgram.OrganizationQueue);

    /// <summary>How much of theirs is found in each type of document that is searched.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(PersonSought person, CancellationToken cancellation = default)
    {
        var found = PersonalPlaces.All.Where(place => place.Kind is not PlaceKind.None).ToDictionary(place => place.Type, _ => 0, StringComparer.Ordinal);
        await foreach (var ground in AllAsync(person, cancellation))
        {
            foreach (var place in PersonalPlaces.Of(ground.Kind))
            {
                found[place.Type] += await place.CountAsync(store, ground.Partition, ground.Sought, cancellation);
            }
        }

        return found;
    }

    /// <summary>Erases what stands in one program: its mails, the threads of its mentorships, and the rest. Safe to repeat.</summary>
    public async Task EraseInProgramAsync(PersonSought person, string programId, CancellationToken cancellation = default) =>
        await EraseAsync(InProgramAsync(person, programId, cancellation), cancellation);

    /// <summary>Erases what stands in the organization, its connections, and with others whom something leads to them from. Safe to repeat.</summary>
    public async Task EraseElsewhereAsync(PersonSought person, CancellationToken cancellation = default) =>
        await EraseAsync(ElsewhereAsync(person, cancellation), cancellation);

    /// <summary>Erases what is theirs alone, but for what they are known and written to by. Safe to repeat.</summary>
    public async Task EraseOwnButAddressAsync(PersonSought person, CancellationToken cancellation = default)
    {
        foreach (var place in PersonalPlaces.Of(PlaceKind.Person).Where(place => !KnownBy.Contains(place.Type)))
        {
            await place.EraseAsync(store, Partition.Person(person.PersonId), person, cancellation);
        }
    }

    /// <summary>Erases all that is theirs alone, and what leads there. To be called last: by it they are known. Safe to repeat.</summary>
    public async Task EraseOwnAsync(PersonSought person, CancellationToken cancellation = default) =>
        await EraseAsync(OwnAsync(person), cancellation);

    private async Task EraseAsync(IAsyncEnumerable<Ground> grounds, CancellationToken cancellation)
    {
        await foreach (var ground in grounds.WithCancellation(cancellation))
        {
            foreach (var place in PersonalPlaces.Of(ground.Kind))
            {
                await place.EraseAsync(store, ground.Partition, ground.Sought, cancellation);
            }
        }
    }

    private async IAsyncEnumerable<Ground> AllAsync(PersonSought person, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var programId in ProgramsAsync(cancellation))
        {
            await foreach (var ground in InProgramAsync(person, programId, cancellation))
            {
                yield return ground;
            }
        }

        await foreach (var ground in ElsewhereAsync(person, cancellation))
        {
            yield return ground;
        }

        await foreach (var ground in OwnAsync(person).WithCancellation(cancellation))
        {
            yield return ground;
        }
    }

    // Mails first: what they are about is found in the program.
    private async IAsyncEnumerable<Ground> InProgramAsync(
        PersonSought person, string programId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var within = await person.InProgramAsync(store, programId, cancellation);
        yield return new Ground(Partition.Mail(programId), PlaceKind.Mail, within);
        foreach (var mentorshipId in within.Mentorships)
        {
            yield return new Ground(Partition.Thread(programId, mentorshipId), PlaceKind.Thread, within);
        }

        yield return new Ground(Partition.Fairness(programId), PlaceKind.Fairness, within);
        yield return new Ground(Partition.Program(programId), PlaceKind.Program, within);
    }

    private async IAsyncEnumerable<Ground> ElsewhereAsync(PersonSought person, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var partition in store.PartitionsAsync(Partition.Organization.Container, cancellation))
        {
            foreach (var kind in OfOrganization.Where(one => partition.Key.StartsWith(one.Prefix, StringComparison.Ordinal)).Select(one => one.Kind))
            {
                var within = kind is PlaceKind.Connection ? await person.InConnectionAsync(store, partition, cancellation) : person;
                yield return new Ground(partition, kind, within);
            }
        }

        yield return new Ground(Partition.Organization, PlaceKind.Organization, person);
    }

    private static async IAsyncEnumerable<Ground> OwnAsync(PersonSought person)
    {
        await Task.CompletedTask;
        foreach (var way in person.Ways.Distinct())
        {
            yield return new Ground(way, PlaceKind.OtherPeople, person);
        }

        yield return new Ground(Partition.Person(person.PersonId), PlaceKind.Person, person);
    }

    /// <param name="Sought">The person, with what is known of them there.</param>
    private sealed record Ground(Partition Partition, PlaceKind Kind, PersonSought Sought);
}
