using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Objections;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Coordinators.Rehearsals;

/// <summary>What a rehearsal is made of: the definition of a program, and people without their names, addresses and words.</summary>
public sealed class RehearsalFiles(IDocumentStore store)
{
    /// <summary>With made-up people in charge.</summary>
    public async Task<ProgramDefinition> DefinitionAsync(MentoringProgram program, CancellationToken cancellation)
    {
        var events = await store.QueryAsync<ProgramEvent>(program.Partition, cancellation: cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        return RehearsedDefinition.Of(ProgramDefinition.Of(program, events));
    }

    /// <summary>Everybody who takes part or is to be invited, numbered, up to one more than can be rehearsed here.</summary>
    public async Task<RehearsalPeople> EnrolledAsync(string programId, CancellationToken cancellation)
    {
        var people = new List<RehearsedPerson>();
        await foreach (var stored in store.QueryAsync<Enrollment>(Partition.Program(programId), cancellation: cancellation))
        {
            if (stored.Value.IsOpen
                && !await store.ObjectsAsync(stored.Value.PersonId, ObjectionPurpose.Rehearsals, cancellation)
                && await store.FindAsync(Person.KeyOf(stored.Value.PersonId), cancellation) is { Value: { } person })
            {
                people.Add(Of(stored.Value, person));
            }

            if (people.Count > RehearsalChoice.MostPeople)
            {
                break;
            }
        }

        return new RehearsalPeople(Numbered(people));
    }

    // A file is passed on: who wants to meet whom in no case is in it by numbers, and old profiles name them by their mail addresses.
    private static IReadOnlyList<RehearsedPerson> Numbered(IReadOnlyList<RehearsedPerson> people)
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        return
        [
            .. people.Select(person => person with
            {
                Id = Number(person.Id),
                Manager = person.Manager is { } manager ? Number(manager) : null,
                Profile = person.Profile is { } profile ? profile with { Conflicts = [.. profile.Conflicts.Select(Number)] } : null,
            }),
        ];

        string Number(string id)
        {
            if (!numbers.TryGetValue(id, out var number))
            {
                numbers[id] = number = $"p{numbers.Count + 1}";
            }

            return number;
        }
    }

    /// <summary>The good rows of a list, numbered: the ids of HR stay outside, too.</summary>
    /// <param name="file">As for the import.</param>
    /// <returns>What cannot be read, by field.</returns>
    public static async Task<Verdict<RehearsalPeople>> ListedAsync(Stream file, MentoringProgram program, CancellationToken cancellation)
    {
        var report = await PeopleFile.ReadAsync(file, new ImportSettings { DefaultZone = "Etc/UTC" }, cancellation);
        if (report.People.Count == 0 && report.Errors.Count > 0)
        {
            return Refusal.Invalid(new FieldError("file", report.Errors[0].Rule));
        }

        var numbers = report.People.Select((person, i) => (person.ExternalId, Id: $"p{i + 1}")).ToDictionary(one => one.ExternalId, one => one.Id);
        var roles = program.Roles();
        return new RehearsalPeople(
            [.. report.People.Select((person, i) => new RehearsedPerson(
                $"p{i + 1}",
                RoleOf(person, i, roles),
                person.TimeZone,
                person.Language,
                person.Level,
                person.Team,
                person.Site,
                person.ManagerExternalId is { } manager ? numbers.GetValueOrDefault(manager) : null))]);
    }

    // Who wishes for nothing comes to every role in turn.
    private static ProgramRole RoleOf(ImportedPerson person, int number, IReadOnlyList<ProgramRole> roles) => person.RoleWish switch
    {
        RoleWish.Mentor or RoleWish.Both when roles.Contains(ProgramRole.Mentor) => ProgramRole.Mentor,
        RoleWish.Mentee when roles.Contains(ProgramRole.Mentee) => ProgramRole.Mentee,
        _ => roles[number % roles.Count],
    };

    private static RehearsedPerson Of(Enrollment enrollment, Person person) => new(
        enrollment.PersonId,
        enrollment.Role,
        enrollment.Profile?.Zone ?? person.Zone,
        person.ChosenLanguage ?? person.Language,
        person.Level,
        person.Team,
        person.Site,
        person.ManagerId,
        enrollment.Profile is { } profile ? RehearsedProfile.Of(profile) : null);
}
