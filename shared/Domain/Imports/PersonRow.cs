using System.Globalization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Imports;

/// <summary>One row and every rule that it breaks, not only the first.</summary>
/// <param name="columns">Which of ours the list has.</param>
internal sealed class PersonRow(ListRow row, IReadOnlyList<string> columns, ImportSettings settings)
{
    private static readonly char[] Breaks = ['\n', '\r', '\t', '\v', '\f'];

    public int Line => row.Line;

    public IReadOnlyList<ImportError> Errors => row.Errors;

    public void Refuse(string column, string rule, params ReadOnlySpan<(string Name, object? Value)> values) => row.Refuse(column, rule, values);

    public ImportedPerson Read()
    {
        var person = new ImportedPerson(
            row.Required(PeopleColumns.ExternalId),
            Text(PeopleColumns.GivenName) ?? "",
            Text(PeopleColumns.FamilyName) ?? "",
            Email(),
            Text(PeopleColumns.Manager),
            OnOneLine(PeopleColumns.Title),
            Level(),
            OnOneLine(PeopleColumns.Team),
            OnOneLine(PeopleColumns.Site),
            Zone(),
            Language(),
            row.Date(PeopleColumns.HireDate),
            Items(PeopleColumns.SkillsOffered),
            Items(PeopleColumns.Needs),
            Wish(),
            columns,
            Line);

        // One name is enough: not everybody has two.
        if (person is { GivenName: "", FamilyName: "" })
        {
            Refuse(PeopleColumns.GivenName, "rules.import-name");
        }

        if (person.ManagerExternalId is { } manager && manager == person.ExternalId)
        {
            Refuse(PeopleColumns.Manager, "rules.import-own-manager");
        }

        foreach (var column in PeopleColumns.OfOneLine.Where(column => Value(column) is { } text && !PersonRules.IsText(text)))
        {
            Refuse(column, "rules.import-one-line", ("max", PersonRules.LongestText));
        }

        return person;
    }

    private string? Text(string column) => row.Text(column);

    // A cell that wraps in a spreadsheet is one line here.
    private string? OnOneLine(string column) => Text(column) is { } text ? string.Join(' ', text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries)) : null;

    private string? Value(string column) => column is PeopleColumns.Title or PeopleColumns.Team or PeopleColumns.Site ? OnOneLine(column) : Text(column);

    private string Email()
    {
        var email = row.Required(PeopleColumns.Email);
        if (email.Length > 0 && !PersonRules.IsMailAddress(email))
        {
            Refuse(PeopleColumns.Email, "rules.import-mail-address");
        }

        return email;
    }

    private int? Level()
    {
        if (Text(PeopleColumns.Level) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && PersonRules.IsLevel(level))
        {
            return level;
        }

        Refuse(PeopleColumns.Level, "rules.import-level");
        return null;
    }

    private string Zone()
    {
        var zone = Text(PeopleColumns.TimeZone) ?? settings.DefaultZone ?? "";
        if (zone.Length > 0 && TimeZones.NameOf(zone) is null)
        {
            Refuse(PeopleColumns.TimeZone, "rules.import-time-zone");
        }

        return zone.Length > 0 ? TimeZones.NameOf(zone) ?? "" : "";
    }

    private string? Language()
    {
        var language = Text(PeopleColumns.Language);
        if (language is not null && !PersonRules.IsLanguage(language))
        {
            Refuse(PeopleColumns.Language, "rules.import-language");
        }

        return language;
    }

    private RoleWish? Wish()
    {
        var text = Text(PeopleColumns.RoleWish);
        RoleWish? wish = text?.ToLowerInvariant() switch
        {
            "mentor" => RoleWish.Mentor,
            "mentee" => RoleWish.Mentee,
            "both" => RoleWish.Both,
            _ => null,
        };
        if (text is not null && wish is null)
        {
            Refuse(PeopleColumns.RoleWish, "rules.import-role");
        }

        return wish;
    }

    private string[] Items(string column)
    {
        var items = (Text(column) ?? "").Split(['|', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (items.Length > ProfileRules.MostSkills || items.Any(item => item.Length > ProfileRules.LongestItem))
        {
            Refuse(column, "rules.import-items", ("most", ProfileRules.MostSkills), ("max", ProfileRules.LongestItem));
        }

        return items;
    }
}
