using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Stories;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Home;

/// <summary>Which questions of a mentorship somebody has not answered while they are open: checks, the end, and months later.</summary>
public sealed class CheckTasks(IDocumentStore store)
{
    public async Task<IReadOnlyList<HomeTask>> OfAsync(Pair pair, Texts texts, DateTimeOffset now, CancellationToken cancellation)
    {
        var open = new List<HomeTask>();
        var hasMet = pair.Last is not null || pair.Written is { Exchanges: > 0 };
        foreach (var (kind, subject, by) in AskedOf(pair.Mentorship, hasMet, pair.Participant.Program.Policy, now))
        {
            var given = await store.FindAsync(SurveyAnswers.KeyOf(pair.ProgramId, kind, subject, pair.Participant.PersonId), cancellation);
            if (Questionnaire.IsFor(kind, pair.Role) && given is not { Value.IsBegun: false })
            {
                open.Add(new HomeTask(
                    texts[$"home.tasks.surveys.{kind}", ("partner", pair.PartnerNames)],
                    Paths.Survey(pair.ProgramId, kind.ToString(), subject),
                    texts["next-step.answer"],
                    pair.Participant.Program.Name,
                    by));
            }
        }

        var own = Story.KeyOf(pair.ProgramId, pair.MentorshipId, pair.Participant.PersonId);
        if (!pair.Mentorship.IsOpen && await store.FindAsync(own, cancellation) is { Value.Stage: StoryStage.HandedBack })
        {
            open.Add(new HomeTask(
                texts["home.tasks.story", ("partner", pair.PartnerNames)],
                Paths.Story(pair.ProgramId, pair.MentorshipId),
                texts["home.tasks.look"],
                pair.Participant.Program.Name));
        }

        return open;
    }

    /// <summary>What its members are asked now, and until when.</summary>
    /// <param name="hasMet">Whether a session was held: after an early end the others are asked nothing months later.</param>
    /// <param name="policy">Of the program.</param>
    internal static IEnumerable<(SurveyKind Kind, string Subject, DateTimeOffset? By)> AskedOf(
        Mentorship mentorship, bool hasMet, ProgramPolicy policy, DateTimeOffset now)
    {
        if (mentorship is { Stage: MentorshipStage.Closing })
        {
            yield return (SurveyKind.Closing, mentorship.MentorshipId, null);
        }
        else if (mentorship is { IsOpen: true, PausedAt: null })
        {
            foreach (var (check, startedAt) in mentorship.StartedChecks.Zip(mentorship.CheckTimes))
            {
                if (startedAt + LadderOf(check.Kind, policy).Patience is { } by && now < by)
                {
                    yield return (check.Kind, check.Subject, by);
                }
            }
        }
        else if (mentorship is { Stage: MentorshipStage.Ended, EndedAt: { } ended } && ended + policy.Closing.EarlyEnd.Patience is var until && now < until)
        {
            yield return (SurveyKind.EarlyEnd, mentorship.MentorshipId, until);
        }

        if (mentorship is { IsOpen: false, EndedAt: { } over } && (hasMet || mentorship.Stage is MentorshipStage.Closed))
        {
            foreach (var (index, after) in policy.Closing.FollowUpsAfter.Index())
            {
                var (from, to) = (over + after, over + after + policy.Closing.FollowUp.Patience);
                if (now >= from && now < to)
                {
                    yield return (SurveyKind.FollowUp, $"{mentorship.MentorshipId}.{index + 1}", to);
                }
            }
        }
    }

    private static Ladder LadderOf(SurveyKind kind, ProgramPolicy policy) => kind switch
    {
        SurveyKind.FitCheck => policy.Reviews.FitCheck,
        SurveyKind.MentorPulse => policy.Reviews.MentorPulse,
        SurveyKind.WritingCheck => policy.Exchanges.Check,
        _ => policy.Reviews.Midpoint,
    };
}
