using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Domain.Mentorships;

/// <summary>Which milestones a mentorship has by time, in their order.</summary>
public static class Milestones
{
    /// <returns>Those that are still to come, each kind counted from 1.</returns>
    public static IReadOnlyList<Milestone> Of(Mentorship mentorship, ReviewPolicy policy, DateTimeOffset now)
    {
        var span = mentorship.Ends - mentorship.CreatedAt;
        var hasMentor = mentorship.Members.Any(member => member.Role is ProgramRole.Mentor);
        (MilestoneKind Kind, DateTimeOffset At)[] all =
        [
            .. policy.ReviewsAt.Select(share => (MilestoneKind.Review, After(share))),
            .. hasMentor ? policy.MentorPulsesAt.Select(share => (MilestoneKind.MentorPulse, After(share))) : [],
            (MilestoneKind.Feedback, After(policy.FeedbackAt)),
            (MilestoneKind.Halfway, After(0.5)),
            (MilestoneKind.Year, mentorship.CreatedAt.AddYears(1)),
        ];
        return
        [
            .. all.Where(one => one.At > now && one.At < mentorship.Ends)
                .GroupBy(one => one.Kind)
                .SelectMany(kind => kind.OrderBy(one => one.At).Select((one, i) => new Milestone(one.Kind, i + 1, one.At)))
                .OrderBy(milestone => milestone.At)
                .ThenBy(milestone => milestone.Kind),
        ];

        // Of whole minutes: a share of a span has no end of digits.
        DateTimeOffset After(double share) => mentorship.CreatedAt + TimeSpan.FromMinutes(Math.Round(span.TotalMinutes * share));
    }

    /// <summary>What is still to come once the end or the policy has changed: what was reached stays reached, and keeps its number.</summary>
    public static IReadOnlyList<Milestone> Anew(Mentorship mentorship, ReviewPolicy policy, DateTimeOffset now)
    {
        var (reviews, pulses) = (Reached(SurveyKind.Midpoint), Reached(SurveyKind.MentorPulse));
        var rest = policy with { ReviewsAt = [.. policy.ReviewsAt.Skip(reviews)], MentorPulsesAt = [.. policy.MentorPulsesAt.Skip(pulses)] };
        return
        [
            .. Of(mentorship, rest, now).Select(milestone => milestone.Kind switch
            {
                MilestoneKind.Review => milestone with { Number = milestone.Number + reviews },
                MilestoneKind.MentorPulse => milestone with { Number = milestone.Number + pulses },
                _ => milestone,
            }),
        ];

        int Reached(SurveyKind kind) => mentorship.Checks?.Count(one => one == kind) ?? 0;
    }
}
