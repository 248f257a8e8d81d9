using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Hours;

/// <summary>Hours as a coordinator puts them right.</summary>
/// <param name="CorrectionId">A UUID, made by the form or the caller: the same one sent twice is one line.</param>
/// <param name="Minutes">To add; below 0 to take away.</param>
/// <param name="Day">On which they count, where the program is.</param>
/// <param name="Reason">The person reads it.</param>
/// <param name="MentorshipId">Null where they belong to none.</param>
public sealed record HoursCorrection(string CorrectionId, int Minutes, DateOnly? Day, string Reason, string? MentorshipId = null);

/// <summary>What is known when hours are put right.</summary>
/// <param name="Entries">Of the person in the program.</param>
/// <param name="Mentorships">Of the person in the program.</param>
public sealed record HoursFacts(
    MentoringProgram Program, Enrollment Enrollment, IReadOnlyList<HoursEntry> Entries, IReadOnlyList<Mentorship> Mentorships);

/// <summary>How hours can be put right; pure.</summary>
public static class HoursDecisions
{
    /// <summary>Of one line, to add or to take away.</summary>
    public const int MostMinutes = 6000;

    public const int LongestReason = 500;

    /// <summary>Days back to which hours can be put right: of the year before, too.</summary>
    public const int FarthestBack = 731;

    /// <summary>Nothing that is there is changed: a line is added that says why.</summary>
    public static Verdict<HoursEntry> Correct(HoursFacts facts, HoursCorrection correction, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.ToZone(facts.Program.Zone).DateTime);
        var errors = new List<FieldError>();
        Require(
            correction.Minutes is not 0 and >= -MostMinutes and <= MostMinutes, "minutes", "hours-rules.minutes", ("max", MostMinutes));
        Require(
            correction.Day is { } said && said <= today && said >= today.AddDays(-FarthestBack), "day", "hours-rules.day", ("days", FarthestBack));
        Require(
            !string.IsNullOrWhiteSpace(correction.Reason) && correction.Reason.Length <= LongestReason, "reason", "rules.some-words", ("max", LongestReason));
        var mentorship = facts.Mentorships.FirstOrDefault(one => one.MentorshipId == correction.MentorshipId);
        Require(correction.MentorshipId is null || mentorship is not null, "mentorship", "hours-rules.mentorship");
        if (errors.Count > 0)
        {
            return Refusal.Invalid(errors);
        }

        var role = mentorship?.Members.First(member => member.PersonId == facts.Enrollment.PersonId).Role ?? facts.Enrollment.Role;
        var entry = new HoursEntry(
            facts.Program.ProgramId,
            facts.Enrollment.PersonId,
            role,
            HoursSource.Correction,
            correction.CorrectionId,
            TimeZones.At(correction.Day!.Value, TimeOnly.MinValue, facts.Program.Zone),
            correction.Minutes)
        {
            MentorshipId = mentorship?.MentorshipId,
            Reason = correction.Reason.Trim(),
            CorrectedAt = now,
        };
        return facts.Entries.Any(known => known.Id == entry.Id) ? RefusalReason.AlreadyDone
            : IsBelowNothing(facts, entry) ? Refusal.Invalid(new FieldError("minutes", "hours-rules.below-nothing"))
            : entry;

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }

    // More than there is cannot be taken away, neither of a year nor of a mentorship.
    private static bool IsBelowNothing(HoursFacts facts, HoursEntry entry)
    {
        var year = entry.YearIn(facts.Program.Zone);
        var ofYear = facts.Entries.Where(known => known.YearIn(facts.Program.Zone) == year);
        var ofMentorship = facts.Entries.Where(known => known.MentorshipId == entry.MentorshipId);
        return HoursSum.Of(ofYear).Minutes + entry.Minutes < 0
            || (entry.MentorshipId is not null && HoursSum.Of(ofMentorship).Minutes + entry.Minutes < 0);
    }
}
