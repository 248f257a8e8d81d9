using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;

namespace MentorFlow.Orchestrations.Hris;

/// <summary>From what an HR system says to what is known of a person; pure.</summary>
internal static class HrisPerson
{
    /// <summary>The first field without which nobody can be written to; null when all are there.</summary>
    public static string? MissingToBegin(HrisFields? fields) =>
        string.IsNullOrWhiteSpace(fields?.GivenName) ? "givenName"
        : string.IsNullOrWhiteSpace(fields.FamilyName) ? "familyName"
        : string.IsNullOrWhiteSpace(fields.Email) ? "email"
        : null;

    /// <summary>
    /// What an update means for somebody we know: systems that only say "changed" leave it to us to see that somebody is back, or has another role.
    /// </summary>
    public static HrisEventKind MeaningOf(Person? known, HrisEvent happened) => (happened.Kind, known, happened.Fields) switch
    {
        (HrisEventKind.Updated, { Standing: Standing.OnLeave }, { Employment: EmploymentState.Active }) => HrisEventKind.LeaveEnded,
        (HrisEventKind.Updated, { Title: { } before }, { Title: { } after }) when before != after => HrisEventKind.NewRole,
        _ => happened.Kind,
    };

    /// <param name="happened">With fields that keep the rules (<see cref="HrisFields.Usable"/>).</param>
    /// <param name="managerId">Person id of the manager that the event names; null when it names none.</param>
    /// <param name="now">UTC.</param>
    public static Person Apply(Person? known, string personId, HrisEvent happened, string? managerId, DateTimeOffset now)
    {
        if (known?.AsOf > happened.EffectiveAt)
        {
            return known;
        }

        var fields = happened.Fields ?? new HrisFields();
        var person = known ?? new Person(
            personId,
            fields.GivenName!,
            fields.FamilyName!,
            fields.Email!,
            Zone: "Etc/UTC",
            ExternalId: happened.ExternalPersonId);
        var standing = StandingAfter(person.Standing, happened.Kind);
        return person with
        {
            GivenName = fields.GivenName ?? person.GivenName,
            FamilyName = fields.FamilyName ?? person.FamilyName,
            Email = fields.Email ?? person.Email,
            ManagerId = fields.ManagerExternalId is { Length: > 0 } ? managerId : person.ManagerId,
            Title = fields.Title ?? person.Title,
            Level = fields.Level ?? person.Level,
            Team = fields.Team ?? person.Team,
            Site = fields.Site ?? person.Site,
            Zone = fields.TimeZone ?? person.Zone,
            Language = fields.Language ?? person.Language,
            HiredOn = fields.HireDate ?? person.HiredOn,
            Standing = standing,
            LinksValidFrom = standing is Standing.Left && person.Standing is not Standing.Left ? now : person.LinksValidFrom,
            AsOf = happened.EffectiveAt,
        };
    }

    private static Standing StandingAfter(Standing before, HrisEventKind kind) => kind switch
    {
        HrisEventKind.Left => Standing.Left,
        HrisEventKind.LeaveStarted => Standing.OnLeave,
        HrisEventKind.LeaveEnded or HrisEventKind.Hired => Standing.Active,
        _ => before,
    };
}
