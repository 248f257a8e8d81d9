using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Hris;

/// <summary>From an invitation of a guest to what is told of them; pure. Their last day is announced with their first: they leave as anybody does.</summary>
public static class GuestDecisions
{
    /// <summary>A guest who stays longer is invited again.</summary>
    public static readonly TimeSpan LongestStay = TimeSpan.FromDays(3 * 365);

    /// <param name="host">Who invites them; null when nobody is known by that id.</param>
    /// <param name="holder">Who has the mail address and is no guest; null when nobody does.</param>
    public static Verdict<HrisFields> Invite(NewGuest guest, DirectoryEntry? host, Person? holder, DateTimeOffset now)
    {
        var fields = new HrisFields(
            guest.GivenName.Trim(),
            guest.FamilyName.Trim(),
            guest.Email.Trim(),
            TimeZone: guest.Zone.Trim(),
            Language: guest.Language?.Trim(),
            Employment: EmploymentState.Active,
            TerminationDate: guest.Until,
            InvitedBy: guest.InvitedBy);
        return Errors(fields, guest.Until, host, holder, now).ToList() is { Count: > 0 } errors ? Refusal.Invalid(errors) : fields.Usable();
    }

    /// <summary>The last day of somebody whose end is announced, where they live; null when none is.</summary>
    public static DateOnly? LastDay(HrisRecord record, string zone, DateTimeOffset now) =>
        HrisTimeline.Ahead(record.Words, HrisField.Employed, now).FirstOrDefault(word => word.Value == HrisWord.No) is { } end
            ? LastDay(end.EffectiveAt, zone)
            : null;

    /// <summary>The last day of somebody who is there up to a moment: one that is midnight belongs to the day before.</summary>
    /// <param name="zone">IANA zone of where they live.</param>
    public static DateOnly LastDay(DateTimeOffset ends, string zone) => DateOnly.FromDateTime(ends.AddTicks(-1).ToZone(zone).Date);

    private static IEnumerable<FieldError> Errors(HrisFields fields, DateOnly until, DirectoryEntry? host, Person? holder, DateTimeOffset now)
    {
        if (fields is { GivenName: "", FamilyName: "" })
        {
            yield return new FieldError("givenName", "rules.not-empty");
        }

        if (fields.Email is "")
        {
            yield return new FieldError("email", "rules.mail-address");
        }

        if (fields.TimeZone is "")
        {
            yield return new FieldError("zone", "rules.time-zone");
        }

        foreach (var fault in fields.Faults())
        {
            yield return fault.Field == "timeZone" ? fault with { Field = "zone" } : fault;
        }

        if (holder is not null)
        {
            yield return new FieldError("email", "rules.address-taken", ("name", holder.Name));
        }

        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (until <= today || until > today.AddDays((int)LongestStay.TotalDays))
        {
            yield return new FieldError("until", "rules.soon", ("days", (int)LongestStay.TotalDays));
        }

        if (host is null)
        {
            yield return new FieldError("invitedBy", "rules.unknown-person");
        }
        else if (host.Standing is Standing.Left)
        {
            yield return new FieldError("invitedBy", "rules.has-left", ("name", host.Name));
        }
    }
}
