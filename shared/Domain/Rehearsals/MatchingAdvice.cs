using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Rehearsals;

/// <summary>Who stays without a partner, why, and what would help; pure.</summary>
internal static class MatchingAdvice
{
    private const int MostSkills = 3;
    private const int MostReasons = 3;

    /// <summary>So many mentors without anybody are no accident.</summary>
    private const double IdleShare = 0.2;

    public static IEnumerable<RehearsalAdvice> Of(AdviceFacts facts) =>
    [
        .. MentorsShort(facts),
        .. Unmatched(facts),
        .. MentorsIdle(facts),
        .. PlacesShort(facts),
    ];

    // Somebody without a mentor counts for the need that is hardest to meet: one mentor more is enough for them.
    private static IEnumerable<RehearsalAdvice> MentorsShort(AdviceFacts facts)
    {
        var mentors = facts.People.Where(person => person is { Role: ProgramRole.Mentor, WasReady: true }).ToList();
        var mentees = facts.People.Where(person => person is { Role: ProgramRole.Mentee, WasReady: true }).ToList();
        var offered = mentors.SelectMany(mentor => mentor.Offers.Select(Plain).Distinct()).CountBy(skill => skill).ToDictionary();
        var wanted = mentees.SelectMany(mentee => mentee.Needs.Select(Plain).Distinct()).CountBy(skill => skill).ToDictionary();
        var seats = facts.Program.Form is ProgramForm.Circle ? (facts.Program.Circles ?? CircleSettings.Usual).Largest - 1 : 1;
        var places = seats * (mentors.Count == 0 ? 1 : Math.Max(1, mentors.Average(mentor => mentor.Capacity)));
        return mentees.Where(mentee => mentee is { StaysWithout: true, Needs.Count: > 0 })
            .GroupBy(Hardest)
            .OrderByDescending(without => without.Count())
            .ThenBy(without => without.Key, StringComparer.Ordinal)
            .Take(MostSkills)
            .Select(without => new RehearsalAdvice(AdviceKind.MentorsShort, "entryRules")
            {
                Count = (int)Math.Ceiling(without.Count() / places),
                Of = wanted[without.Key],
                Figure = offered.GetValueOrDefault(without.Key),
                Limit = without.Count(),
                About = without.SelectMany(mentee => mentee.Needs).First(need => Plain(need) == without.Key).Trim(),
            });

        string Hardest(AdvisedPerson mentee) => mentee.Needs.Select(Plain)
            .OrderBy(need => offered.GetValueOrDefault(need) / (double)wanted[need])
            .ThenBy(need => need, StringComparer.Ordinal)
            .First();
    }

    private static IEnumerable<RehearsalAdvice> Unmatched(AdviceFacts facts)
    {
        var without = facts.People.Where(person => person.StaysWithout).ToList();
        return without.Where(person => person.Reason is not null)
            .GroupBy(person => AdviceReasons.Of(person.Reason!))
            .OrderByDescending(reason => reason.Count())
            .ThenBy(reason => reason.Key)
            .Take(MostReasons)
            .Select(reason => new RehearsalAdvice(AdviceKind.Unmatched, AdviceReasons.FieldOf(reason.Key))
            {
                Count = reason.Count(),
                Of = facts.People.Count(person => person.WasReady),
                Figure = without.Count,
                About = reason.Key.ToString(),
            });
    }

    private static IEnumerable<RehearsalAdvice> MentorsIdle(AdviceFacts facts)
    {
        var mentors = facts.People.Where(person => person is { Role: ProgramRole.Mentor, WasReady: true }).ToList();
        var idle = mentors.Count(mentor => mentor.StaysWithout);
        if (idle > 1 && idle >= IdleShare * mentors.Count)
        {
            yield return new RehearsalAdvice(AdviceKind.MentorsIdle, "entryRules")
            {
                Count = idle,
                Of = mentors.Count,
                Figure = facts.People.Count(person => person is { Role: ProgramRole.Mentee, WasReady: true }),
                Limit = mentors.Sum(mentor => mentor.Capacity),
            };
        }
    }

    private static IEnumerable<RehearsalAdvice> PlacesShort(AdviceFacts facts)
    {
        if (facts.Program.SizeCap is { } cap && facts.Summary.Enrollments.GetValueOrDefault(nameof(EnrollmentStage.Waitlisted)) is > 0 and var waiting)
        {
            yield return new RehearsalAdvice(AdviceKind.PlacesShort, "sizeCap") { Count = waiting, Of = facts.People.Count, Limit = cap };
        }
    }

    // Skills are the same however they are capitalized, as in matching.
    private static string Plain(string skill) => skill.Trim().ToLowerInvariant();
}
