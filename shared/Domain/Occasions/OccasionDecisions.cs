using System.Globalization;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Occasions;

/// <summary>Something to be glad of, as its form sends it.</summary>
/// <param name="OccasionId">A UUID that the form made.</param>
/// <param name="Day">As typed, ISO 8601.</param>
public sealed record OccasionDraft(string OccasionId, string What, string Day);

/// <summary>Which days members of a mentorship may have the others told of, and when; pure.</summary>
public static class OccasionDecisions
{
    /// <summary>That one person chose for one mentorship.</summary>
    public const int Most = 10;

    public const int FarthestDays = 365;

    /// <summary>At which the others are told, where that person lives; in quiet hours of theirs it waits for their morning.</summary>
    private static readonly TimeOnly Morning = new(8, 0);

    /// <param name="known">All that the person has chosen for the mentorship.</param>
    /// <param name="today">Where the person lives.</param>
    public static Verdict<Occasion> Add(
        Mentorship mentorship, IReadOnlyList<Occasion> known, string personId, OccasionDraft draft, DateOnly today, DateTimeOffset now)
    {
        if (Refuse(mentorship, known, personId, draft.OccasionId) is { } refusal)
        {
            return refusal;
        }

        var isDay = DateOnly.TryParseExact(draft.Day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        var errors = new List<FieldError>();
        Require(!string.IsNullOrWhiteSpace(draft.What) && draft.What.Length <= Occasion.LongestText, "what", "rules.some-words", ("max", Occasion.LongestText));
        Require(isDay && day >= today && day <= today.AddDays(FarthestDays), "day", "rules.day-from-today", ("days", FarthestDays));
        Require(known.Count < Most, "what", "rules.at-most", ("max", Most));
        return errors.Count > 0
            ? Refusal.Invalid(errors)
            : new Occasion(
                personId, mentorship.ProgramId, mentorship.MentorshipId, draft.OccasionId, OccasionKind.Achievement, day, draft.What.Trim(), now);

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }

    /// <summary>The person agrees that the others hear of their years of work.</summary>
    /// <param name="hiredOn">As HR says; null where it does not, and then there is nothing to agree to.</param>
    public static Verdict<Occasion> AddAnniversary(
        Mentorship mentorship, IReadOnlyList<Occasion> known, string personId, DateOnly? hiredOn, DateTimeOffset now) =>
        Refuse(mentorship, known, personId, Occasion.Anniversary) is { } refusal ? refusal
        : hiredOn is not { } day ? RefusalReason.Unknown
        : new Occasion(
            personId, mentorship.ProgramId, mentorship.MentorshipId, Occasion.Anniversary, OccasionKind.WorkAnniversary, day, What: "", now);

    /// <summary>When the others are told next, UTC.</summary>
    /// <param name="zone">IANA zone of whose day it is.</param>
    /// <param name="after">Not again what was told at this moment, or before.</param>
    /// <returns>Null where the day is over for good.</returns>
    public static DateTimeOffset? NextOf(Occasion occasion, string zone, DateTimeOffset after)
    {
        if (occasion.Kind is OccasionKind.Achievement)
        {
            var at = TimeZones.At(occasion.Day, Morning, zone);
            return at > after || occasion.Day == DateOnly.FromDateTime(after.ToZone(zone).DateTime) ? at : null;
        }

        // Its first year is no anniversary.
        var year = Math.Max(after.ToZone(zone).Year, occasion.Day.Year + 1);
        var next = TimeZones.At(InYear(occasion.Day, year), Morning, zone);
        return next > after ? next : TimeZones.At(InYear(occasion.Day, year + 1), Morning, zone);
    }

    /// <summary>How many years it is since, on the day.</summary>
    /// <param name="at">When the others are told, UTC.</param>
    /// <returns>0 for the day itself.</returns>
    public static int YearsAt(Occasion occasion, DateTimeOffset at, string zone) =>
        occasion.Kind is OccasionKind.WorkAnniversary ? at.ToZone(zone).Year - occasion.Day.Year : 0;

    private static DateOnly InYear(DateOnly day, int year) => day.AddYears(year - day.Year);

    private static Refusal? Refuse(Mentorship mentorship, IReadOnlyList<Occasion> known, string personId, string occasionId) =>
        !mentorship.IsMember(personId) ? new Refusal(RefusalReason.NotAMember, [])
        : known.Any(one => one.OccasionId == occasionId) ? new Refusal(RefusalReason.AlreadyDone, [])
        : !mentorship.IsOpen ? new Refusal(RefusalReason.WrongStage, [])
        : null;
}
