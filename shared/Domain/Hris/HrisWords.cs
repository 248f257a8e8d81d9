using System.Globalization;
using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Hris;

/// <summary>Takes a fact apart into what it says of each field; pure.</summary>
internal static class HrisWords
{
    /// <param name="said">With fields that keep the rules (<see cref="HrisFields.Usable"/>).</param>
    /// <param name="managerId">Person id of the manager that it names; null when it names none.</param>
    /// <param name="known">What was said before.</param>
    public static IReadOnlyList<HrisWord> Of(HrisEvent said, string? managerId, IReadOnlyList<HrisWord> known)
    {
        var fields = said.Fields ?? new HrisFields();
        var at = said.EffectiveAt;
        var saidAt = said.SaidAt ?? at;

        // Who somebody is who begins later is known from the day on which it is said.
        var described = said.Kind is HrisEventKind.Hired && at > saidAt ? saidAt : at;
        var words = new List<HrisWord>();
        Describe(HrisField.GivenName, fields.GivenName);
        Describe(HrisField.FamilyName, fields.FamilyName);
        Describe(HrisField.Email, fields.Email);
        Describe(HrisField.Manager, managerId, "managerExternalId");
        Describe(HrisField.Title, fields.Title, "title");
        Describe(HrisField.Level, fields.Level?.ToString(CultureInfo.InvariantCulture), "level");
        Describe(HrisField.Team, fields.Team, "team");
        Describe(HrisField.Site, fields.Site, "site");
        Describe(HrisField.Zone, fields.TimeZone, "timeZone");
        Describe(HrisField.Language, fields.Language, "language");
        Describe(HrisField.HiredOn, fields.HireDate?.ToString("O", CultureInfo.InvariantCulture), "hireDate");
        Describe(HrisField.InvitedBy, fields.InvitedBy);

        var zone = fields.TimeZone ?? HrisTimeline.At(known, HrisField.Zone, saidAt)?.Value ?? "Etc/UTC";
        var begins = Later(at, fields.HireDate ?? DayOf(HrisTimeline.At(known, HrisField.HiredOn, saidAt)?.Value), zone);
        foreach (var (field, value, moment) in Employment(said, begins, zone).Concat(Dates(said, known, begins, zone)))
        {
            Add(field, value, moment);
        }

        switch (said.Kind)
        {
            case HrisEventKind.Promoted:
                Add(HrisField.Promoted, fields is { Title: null, Level: null } ? null : HrisWord.IfChanged, at);
                break;
            case HrisEventKind.NewRole:
                Add(HrisField.NewRole, fields.Title is null ? null : HrisWord.IfChanged, at);
                break;
        }

        return words;

        void Add(HrisField field, string? value, DateTimeOffset moment) => words.Add(new HrisWord(field, value, moment, saidAt, said.HeardAt));

        void Describe(HrisField field, string? value, string? name = null)
        {
            if (value is not null || (name is not null && fields.Cleared?.Contains(name) == true))
            {
                Add(field, value, described);
            }
        }
    }

    public static DateOnly? DayOf(string? value) =>
        DateOnly.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // An end goes before a leave, and a leave before "active", whatever is said beside it.
    private static IEnumerable<(HrisField Field, string? Value, DateTimeOffset At)> Employment(HrisEvent said, DateTimeOffset begins, string zone)
    {
        var at = said.EffectiveAt;
        var state = said.Fields?.Employment;
        if (said.Kind is HrisEventKind.Left || state is EmploymentState.Ended)
        {
            yield return (HrisField.Employed, HrisWord.No, IsLastDay(said, zone) ? EndOf(said, zone) : at);
            yield break;
        }

        if (said.IsHire)
        {
            yield return (HrisField.Hired, null, begins);
        }

        if (said.Kind is HrisEventKind.Hired || state is not null)
        {
            yield return (HrisField.Employed, HrisWord.Yes, begins);
        }

        switch (said.Kind, state)
        {
            case (HrisEventKind.LeaveEnded, _):
                yield return (HrisField.OnLeave, HrisWord.No, at);
                break;
            case (HrisEventKind.LeaveStarted, _) or (_, EmploymentState.OnLeave):
                yield return (HrisField.OnLeave, HrisWord.Yes, at);
                break;
            case (_, EmploymentState.Active):
            case (HrisEventKind.Hired, _) when said.IsHire:
                yield return (HrisField.OnLeave, HrisWord.No, begins);
                break;
        }
    }

    // A first day that was announced is moved by another one, and a last day may be announced beside "active".
    private static IEnumerable<(HrisField Field, string? Value, DateTimeOffset At)> Dates(
        HrisEvent said, IReadOnlyList<HrisWord> known, DateTimeOffset begins, string zone)
    {
        if (said.Kind is HrisEventKind.Left || said.Fields is not { } fields)
        {
            yield break;
        }

        var announced = HrisTimeline.Ahead(known, HrisField.Hired, said.SaidAt ?? said.EffectiveAt).Any();
        if (!said.IsHire && fields.HireDate is not null && (announced || begins > said.EffectiveAt))
        {
            yield return (HrisField.Hired, null, begins);
            yield return (HrisField.Employed, HrisWord.Yes, begins);
        }

        if (EndOf(said, zone) is var ends && ends > said.EffectiveAt)
        {
            yield return (HrisField.Employed, HrisWord.No, ends);
        }
    }

    // They work on their last day, also where the system says in its morning that they have left.
    private static bool IsLastDay(HrisEvent said, string zone) =>
        said.Fields?.TerminationDate is { } last && Later(said.EffectiveAt, last, zone) == said.EffectiveAt && EndOf(said, zone) > said.EffectiveAt;

    // When the last day has ended where they live; at once for a day that is over, and where none is said.
    private static DateTimeOffset EndOf(HrisEvent said, string zone) =>
        Later(said.EffectiveAt, said.Fields?.TerminationDate is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : said.Fields?.TerminationDate, zone);

    // A day long past is not asked for its beginning: the first day of all times has none everywhere.
    private static DateTimeOffset Later(DateTimeOffset at, DateOnly? day, string zone) =>
        day is { } date
        && date.DayNumber >= DateOnly.FromDateTime(at.UtcDateTime).DayNumber - 1
        && date.DayNumber > 1
        && TimeZones.At(date, TimeOnly.MinValue, zone) is var begins
        && begins > at
            ? begins
            : at;
}
