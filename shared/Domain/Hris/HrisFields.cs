using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Hris;

/// <summary>
/// What an HR system says about a person; null where it says nothing. Whatever else it sends (birth date, gender, pay) is dropped on receipt.
/// </summary>
/// <param name="Level">Seniority, 1 (junior) to 10 (executive).</param>
/// <param name="TimeZone">IANA or Windows time zone; IANA once <see cref="Usable"/>.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="HireDate">The first day, where the person lives; ahead of it nobody is offered a program.</param>
/// <param name="TerminationDate">The last day that they work, where they live: they leave when it has ended. One in the past says nothing about today.</param>
/// <param name="Cleared">Names of fields, in camelCase, of which it says that there is none: nobody's manager, no team. Null for none.</param>
/// <param name="InvitedBy">Person id of who invited a guest; only a coordinator says it.</param>
public sealed record HrisFields(
    string? GivenName = null,
    string? FamilyName = null,
    string? Email = null,
    string? ManagerExternalId = null,
    string? Title = null,
    int? Level = null,
    string? Team = null,
    string? Site = null,
    string? TimeZone = null,
    string? Language = null,
    DateOnly? HireDate = null,
    EmploymentState? Employment = null,
    DateOnly? TerminationDate = null,
    IReadOnlyList<string>? Cleared = null,
    string? InvitedBy = null)
{
    /// <summary>What a person may be without. A name, an address or a zone that is empty says nothing.</summary>
    public static IReadOnlySet<string> Clearable { get; } =
        new HashSet<string> { "managerExternalId", "title", "level", "team", "site", "language", "hireDate" };

    /// <summary>The fields that break a rule, in camelCase, each with what it must be.</summary>
    public IEnumerable<FieldError> Faults()
    {
        var texts = new (string Field, string? Value)[]
        {
            ("givenName", GivenName),
            ("familyName", FamilyName),
            ("managerExternalId", ManagerExternalId),
            ("title", Title),
            ("team", Team),
            ("site", Site),
        };
        foreach (var (field, _) in texts.Where(text => text.Value is { } value && !PersonRules.IsText(value)))
        {
            yield return new FieldError(field, "rules.one-line", ("max", PersonRules.LongestText));
        }

        if (Email is { Length: > 0 } && !PersonRules.IsMailAddress(Email))
        {
            yield return new FieldError("email", "rules.mail-address");
        }

        if (Level is { } level && !PersonRules.IsLevel(level))
        {
            yield return new FieldError("level", "rules.level");
        }

        if (Language is { Length: > 0 } && !PersonRules.IsLanguage(Language))
        {
            yield return new FieldError("language", "rules.language-tag");
        }

        if (TimeZone is { Length: > 0 } && TimeZones.NameOf(TimeZone) is null)
        {
            yield return new FieldError("timeZone", "rules.time-zone");
        }
    }

    /// <summary>Only what keeps the rules: a vendor's record cannot be sent back, and one bad field must not cost the others.</summary>
    public HrisFields Usable()
    {
        var faulty = Faults().Select(fault => fault.Field).ToHashSet();
        return this with
        {
            GivenName = Unless("givenName", GivenName),
            FamilyName = Unless("familyName", FamilyName),
            Email = Unless("email", Email),
            ManagerExternalId = Unless("managerExternalId", ManagerExternalId),
            Title = Unless("title", Title),
            Level = faulty.Contains("level") ? null : Level,
            Team = Unless("team", Team),
            Site = Unless("site", Site),
            TimeZone = TimeZone is { } zone ? TimeZones.NameOf(zone) : null,
            Language = Unless("language", Language),
        };

        // An empty text says nothing, as a missing one does.
        string? Unless(string field, string? value) => faulty.Contains(field) || string.IsNullOrWhiteSpace(value) ? null : value;
    }
}

public enum EmploymentState
{
    /// <summary>At work.</summary>
    Active,
    OnLeave,
    Ended,

    /// <summary>Employed, at work or on leave: which of the two is not said.</summary>
    Employed,
}
