using System.Globalization;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Imports;

/// <summary>What a row of a list says of a person, and what that would change; pure. What a list leaves out it says nothing of.</summary>
public static class ImportDecisions
{
    private static readonly (string Column, string Field, Func<ImportedPerson, object?> Value)[] MayBeNone =
    [
        (PeopleColumns.Manager, "managerExternalId", row => row.ManagerExternalId),
        (PeopleColumns.Title, "title", row => row.Title),
        (PeopleColumns.Level, "level", row => row.Level),
        (PeopleColumns.Team, "team", row => row.Team),
        (PeopleColumns.Site, "site", row => row.Site),
        (PeopleColumns.TimeZone, "timeZone", row => Text(row.TimeZone)),
        (PeopleColumns.Language, "language", row => row.Language),
        (PeopleColumns.HireDate, "hireDate", row => row.HireDate),
    ];

    /// <summary>The row as every source tells facts about people.</summary>
    /// <param name="at">When the list was handed in, UTC.</param>
    public static HrisEvent Said(ImportedPerson row, DateTimeOffset at) =>
        new($"import:{at:O}:{row.ExternalId}", HrisEventKind.Updated, row.ExternalId, at, FieldsOf(row), at);

    public static HrisFields FieldsOf(ImportedPerson row) => new(
        Text(row.GivenName),
        Text(row.FamilyName),
        row.Email,
        row.ManagerExternalId,
        row.Title,
        row.Level,
        row.Team,
        row.Site,
        Text(row.TimeZone),
        row.Language,
        row.HireDate,
        Cleared: [.. MayBeNone.Where(one => row.Has(one.Column) && one.Value(row) is null).Select(one => one.Field)]);

    /// <summary>What is known of a person's wishes after the row; null while nothing is.</summary>
    public static PersonWish? WishAfter(ImportedPerson row, string personId, PersonWish? known)
    {
        var before = known ?? new PersonWish(personId, Role: null, [], []);
        var after = before with
        {
            Role = row.Has(PeopleColumns.RoleWish) ? row.RoleWish : before.Role,
            Offers = row.Has(PeopleColumns.SkillsOffered) ? row.SkillsOffered : before.Offers,
            Needs = row.Has(PeopleColumns.Needs) ? row.Needs : before.Needs,
        };
        return after.Says(before) ? known : after;
    }

    /// <summary>What the row would come to, decided as it is when the list is taken in.</summary>
    /// <param name="managerId">Person id of the manager that it names; null when it names none.</param>
    /// <param name="wish">What is known of the person's wishes.</param>
    /// <param name="nameOf">The name of a manager, by person id.</param>
    public static ImportRow Look(
        ImportedPerson row, HrisStand stand, string? managerId, PersonWish? wish, Func<string, string> nameOf, string source, DateTimeOffset now)
    {
        var said = Said(row, now);
        var outcome = HrisDecisions.Tell(stand, said with { Fields = said.Fields?.Usable() }, managerId, source, now);
        var changes = Changes(stand.Person, outcome.Person ?? stand.Person, nameOf).Concat(Changes(wish, WishAfter(row, stand.PersonId, wish))).ToList();
        var kind = stand.AddressOf is not null ? ImportKind.Asked
            : outcome.Person is null ? ImportKind.Waiting
            : stand.Person is null ? ImportKind.Created
            : changes.Count > 0 ? ImportKind.Changed
            : ImportKind.Unchanged;
        return new ImportRow(row, kind, kind is ImportKind.Created or ImportKind.Waiting ? [] : changes);
    }

    private static IEnumerable<ImportChange> Changes(Person? before, Person? after, Func<string, string> nameOf)
    {
        (ImportField Field, Func<Person, string?> Value)[] fields =
        [
            (ImportField.GivenName, person => person.GivenName),
            (ImportField.FamilyName, person => person.FamilyName),
            (ImportField.Email, person => person.Email),
            (ImportField.Manager, person => person.ManagerId is { } id ? nameOf(id) : null),
            (ImportField.Title, person => person.Title),
            (ImportField.Level, person => person.Level?.ToString(CultureInfo.InvariantCulture)),
            (ImportField.Team, person => person.Team),
            (ImportField.Site, person => person.Site),
            (ImportField.TimeZone, person => person.Zone),
            (ImportField.Language, person => person.Language),
            (ImportField.HireDate, person => person.HiredOn?.ToString("O", CultureInfo.InvariantCulture)),
        ];
        return before is null || after is null
            ? []
            : fields.Select(one => new ImportChange(one.Field, Text(one.Value(before)), Text(one.Value(after)))).Where(change => change.From != change.To);
    }

    private static IEnumerable<ImportChange> Changes(PersonWish? before, PersonWish? after) => new ImportChange[]
    {
        new(ImportField.RoleWish, before?.Role?.ToString(), after?.Role?.ToString()),
        new(ImportField.SkillsOffered, Items(before?.Offers), Items(after?.Offers)),
        new(ImportField.Needs, Items(before?.Needs), Items(after?.Needs)),
    }.Where(change => change.From != change.To);

    private static string? Items(IReadOnlyList<string>? items) => Text(string.Join(", ", items ?? []));

    private static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
