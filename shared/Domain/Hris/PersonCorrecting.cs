using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Hris;

/// <summary>
/// From what a coordinator says of somebody to what is told of them; pure. A field that stays is not said again: it would go before what HR has
/// announced of it.
/// </summary>
public static class PersonCorrecting
{
    private const string ManagerField = "managerId";

    /// <param name="manager">Who is named as the manager; null when nobody is, or nobody is known by that id.</param>
    /// <param name="holder">Who else is there and has the mail address; null when nobody does.</param>
    /// <returns><see cref="RefusalReason.AlreadyDone"/> when all is known so, <see cref="RefusalReason.WrongStage"/> of somebody who left.</returns>
    public static Verdict<CorrectedFields> Decide(Person known, PersonCorrection wanted, DirectoryEntry? manager, Person? holder)
    {
        if (known.Standing is Standing.Left)
        {
            return RefusalReason.WrongStage;
        }

        var tidy = Tidy(wanted);
        var said = Differences(known, tidy);
        if (Errors(known, tidy, said, manager, holder).ToList() is { Count: > 0 } errors)
        {
            return Refusal.Invalid(errors);
        }

        var managerId = tidy.ManagerId is { } next && next != known.ManagerId ? next : null;
        return said == new HrisFields() && managerId is null ? RefusalReason.AlreadyDone : new CorrectedFields(said, managerId);
    }

    private static PersonCorrection Tidy(PersonCorrection wanted) => wanted with
    {
        GivenName = wanted.GivenName?.Trim(),
        FamilyName = wanted.FamilyName?.Trim(),
        Email = wanted.Email?.Trim(),
        Zone = wanted.Zone?.Trim(),
        Language = wanted.Language?.Trim(),
        Team = wanted.Team?.Trim(),
        Site = wanted.Site?.Trim(),
    };

    private static HrisFields Differences(Person known, PersonCorrection wanted)
    {
        string[] cleared = [.. Cleared(known, wanted.Cleared ?? [])];
        return new HrisFields(
            Unless(known.GivenName, wanted.GivenName),
            Unless(known.FamilyName, wanted.FamilyName),
            Unless(known.Email, wanted.Email),
            Level: wanted.Level == known.Level ? null : wanted.Level,
            Team: Unless(known.Team, wanted.Team),
            Site: Unless(known.Site, wanted.Site),
            TimeZone: Unless(known.Zone, wanted.Zone is { } zone ? TimeZones.NameOf(zone) ?? zone : null),
            Language: Unless(known.Language, wanted.Language),
            Cleared: cleared.Length == 0 ? null : cleared);
    }

    private static IEnumerable<string> Cleared(Person known, IReadOnlyList<string> fields) => fields.Distinct().Select(field => field switch
    {
        ManagerField => known.ManagerId is null ? null : "managerExternalId",
        "level" => known.Level is null ? null : field,
        "team" => known.Team is null ? null : field,
        "site" => known.Site is null ? null : field,
        "language" => known.Language is null ? null : field,
        _ => null,
    }).OfType<string>();

    private static string? Unless(string? known, string? wanted) => wanted is null || wanted == known ? null : wanted;

    private static IEnumerable<FieldError> Errors(Person known, PersonCorrection wanted, HrisFields said, DirectoryEntry? manager, Person? holder)
    {
        // One name is enough; none is nobody.
        var names = (wanted.GivenName ?? known.GivenName) + (wanted.FamilyName ?? known.FamilyName);
        if (string.IsNullOrWhiteSpace(names) || (said.GivenName is { Length: 0 } && known.GivenName.Length > 0))
        {
            yield return new FieldError("givenName", "rules.not-empty");
        }

        if (said.FamilyName is { Length: 0 } && known.FamilyName.Length > 0)
        {
            yield return new FieldError("familyName", "rules.not-empty");
        }

        if (said.Email is { Length: 0 })
        {
            yield return new FieldError("email", "rules.mail-address");
        }

        if (said.TimeZone is { Length: 0 })
        {
            yield return new FieldError("zone", "rules.time-zone");
        }

        foreach (var (field, _) in new[] { ("team", said.Team), ("site", said.Site), ("language", said.Language) }.Where(text => text.Item2 is ""))
        {
            yield return new FieldError(field, "rules.not-empty");
        }

        foreach (var fault in said.Faults())
        {
            yield return fault.Field == "timeZone" ? fault with { Field = "zone" } : fault;
        }

        if ((wanted.Cleared ?? []).Except(PersonCorrection.Clearable).Any())
        {
            yield return new FieldError("cleared", "rules.one-of", ("choices", string.Join(", ", PersonCorrection.Clearable)));
        }

        if (holder is not null && said.Email is not null)
        {
            yield return new FieldError("email", "rules.address-taken", ("name", holder.Name));
        }

        if (wanted.ManagerId is { } managerId && managerId != known.ManagerId && ManagerFault(known, managerId, manager) is { } rule)
        {
            yield return new FieldError(ManagerField, rule);
        }
    }

    private static Phrase? ManagerFault(Person known, string managerId, DirectoryEntry? manager) =>
        managerId == known.PersonId ? new Phrase("rules.own-manager")
        : manager is null ? new Phrase("rules.unknown-person")
        : manager.Standing is Standing.Left ? new Phrase("rules.has-left", ("name", manager.Name))
        : null;
}
