using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Domain.Programs;

/// <summary>The rules of a policy: no wait is negative, endless or pointless.</summary>
public static class PolicyRules
{
    private const int LongestRhythm = 90;

    private const int LongestSession = 240;

    private const int LongestReply = 30;

    private const int MostShares = 10;

    private const int MostReferrals = 50;

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(731);

    public static IReadOnlyList<FieldError> Check(ProgramPolicy policy)
    {
        var errors = new List<FieldError>();
        Climb(policy.Onboarding.Manager, "policy.onboarding.manager");
        Climb(policy.Onboarding.Invitation, "policy.onboarding.invitation");
        Climb(policy.Onboarding.Profile, "policy.onboarding.profile");
        Climb(policy.Training.Ladder, "policy.training.ladder");
        Climb(policy.Proposals.Mentee, "policy.proposals.mentee");
        Climb(policy.Proposals.Mentor, "policy.proposals.mentor");
        Climb(policy.Kickoff.Agreement, "policy.kickoff.agreement");
        Climb(policy.Kickoff.Change, "policy.kickoff.change");
        Climb(policy.Sessions.FollowUp, "policy.sessions.followUp");
        Climb(policy.Reviews.FitCheck, "policy.reviews.fitCheck");
        Climb(policy.Reviews.Midpoint, "policy.reviews.midpoint");
        Climb(policy.Reviews.MentorPulse, "policy.reviews.mentorPulse");
        Climb(policy.Closing.Survey, "policy.closing.survey");
        Climb(policy.Closing.FollowUp, "policy.closing.followUp");
        Climb(policy.Referrals.Partner, "policy.referrals.partner");
        Climb(policy.Referrals.Third, "policy.referrals.third");
        Climb(policy.Closing.EarlyEnd, "policy.closing.earlyEnd");

        if (policy.Sessions.AgendaBefore is { } agenda)
        {
            Last(agenda, "policy.sessions.agendaBefore");
            Longer(agenda, "policy.sessions.agendaBefore", policy.Sessions.ReminderBefore, "reminderBefore");
        }

        Last(policy.Sessions.ReminderBefore, "policy.sessions.reminderBefore");
        Last(policy.Sessions.RescueAfter, "policy.sessions.rescueAfter");
        Last(policy.Sessions.NewTimeAfter, "policy.sessions.newTimeAfter");
        Last(policy.Sessions.NewTimePatience, "policy.sessions.newTimePatience");
        Last(policy.Sessions.StallAfter, "policy.sessions.stallAfter");
        Last(policy.Sessions.PlanAhead, "policy.sessions.planAhead");
        Last(policy.Goals.RemindBefore, "policy.goals.remindBefore");
        Last(policy.Goals.AnswerWithin, "policy.goals.answerWithin");
        Last(policy.Thread.NoticeAfter, "policy.thread.noticeAfter");
        Last(policy.Thread.NoticeAgainAfter, "policy.thread.noticeAgainAfter");
        Last(policy.WorkItems.RemindAfter, "policy.workItems.remindAfter");
        Last(policy.WorkItems.DeputyAfter, "policy.workItems.deputyAfter");
        Last(policy.WorkItems.GiveUpAfter, "policy.workItems.giveUpAfter");
        Last(policy.WorkItems.LongestPause, "policy.workItems.longestPause");
        Last(policy.Proposals.LongestPause, "policy.proposals.longestPause");
        Last(policy.Closing.SequelReminder, "policy.closing.sequelReminder");

        Require(
            policy.Onboarding.Manager.OnSilence is WorkItemKind.ManagerSilent,
            "policy.onboarding.manager.onSilence",
            "rules.one-of",
            ("choices", nameof(WorkItemKind.ManagerSilent)));
        Require(policy.Training.PassMark is > 0 and <= 1, "policy.training.passMark", "rules.share-above-nothing");
        Require(policy.Proposals.Attempts is >= 1 and <= 10, "policy.proposals.attempts", "rules.from-to", ("min", 1), ("max", 10));
        Require(policy.Proposals.Review is null || policy.Proposals.Review > TimeSpan.Zero, "policy.proposals.review", "rules.longer-than-nothing");
        Require(
            policy.Kickoff.Change.OnSilence is null,
            "policy.kickoff.change.onSilence",
            "rules.lapses");
        Require(policy.Referrals.Partner.OnSilence is null, "policy.referrals.partner.onSilence", "rules.lapses-silently");
        Require(policy.Referrals.Third.OnSilence is null, "policy.referrals.third.onSilence", "rules.lapses-silently");
        Require(policy.Referrals.MostAMonth is >= 0 and <= MostReferrals, "policy.referrals.mostAMonth", "rules.from-to", ("min", 0), ("max", MostReferrals));
        Limit(policy.Kickoff.Limits.ShortestRhythmDays, 1, LongestRhythm, "shortestRhythmDays");
        Limit(policy.Kickoff.Limits.LongestRhythmDays, policy.Kickoff.Limits.ShortestRhythmDays, LongestRhythm, "longestRhythmDays");
        Limit(policy.Kickoff.Limits.ShortestMinutes, 5, LongestSession, "shortestMinutes");
        Limit(policy.Kickoff.Limits.LongestMinutes, policy.Kickoff.Limits.ShortestMinutes, LongestSession, "longestMinutes");
        Limit(policy.Kickoff.Limits.LongestReplyDays, 1, LongestReply, "longestReplyDays");
        Require(policy.Sessions.StallNudges is >= 0 and <= 10, "policy.sessions.stallNudges", "rules.from-to", ("min", 0), ("max", 10));
        Require(policy.Sessions.MovesToStall is >= 2 and <= 10, "policy.sessions.movesToStall", "rules.from-to", ("min", 2), ("max", 10));
        Require(policy.Reviews.FitCheckAfterSessions >= 1, "policy.reviews.fitCheckAfterSessions", "rules.at-least", ("min", 1));
        Require(policy.Reviews.LowScore is >= 0 and <= 5, "policy.reviews.lowScore", "rules.from-to", ("min", 0), ("max", 5));
        Require(policy.Reviews.FeedbackAfterSessions >= 1, "policy.reviews.feedbackAfterSessions", "rules.at-least", ("min", 1));
        Shares([policy.Reviews.FeedbackAt], "policy.reviews.feedbackAt");
        Shares(policy.Reviews.ReviewsAt, "policy.reviews.reviewsAt");
        Shares(policy.Reviews.MentorPulsesAt, "policy.reviews.mentorPulsesAt");
        Longer(policy.Sessions.NewTimeAfter, "policy.sessions.newTimeAfter", policy.Sessions.RescueAfter, "rescueAfter");
        Longer(policy.Sessions.NewTimePatience, "policy.sessions.newTimePatience", policy.Sessions.NewTimeAfter, "newTimeAfter");
        Require(
            policy.Closing.FollowUpsAfter.SequenceEqual(policy.Closing.FollowUpsAfter.Order())
                && policy.Closing.FollowUpsAfter.All(span => span > TimeSpan.Zero),
            "policy.closing.followUpsAfter",
            "rules.spans-in-order");
        return errors;

        void Limit(int number, int least, int most, string name) =>
            Require(number >= least && number <= most, $"policy.kickoff.limits.{name}", "rules.from-to", ("min", least), ("max", most));

        void Climb(Ladder ladder, string field)
        {
            Require(ladder.Nudges.Count is >= 1 and <= 10, $"{field}.nudges", "rules.steps", ("min", 1), ("max", 10));
            for (var i = 0; i < ladder.Nudges.Count; i++)
            {
                Last(ladder.Nudges[i].Patience, $"{field}.nudges[{i}].patience");
            }
        }

        void Shares(IReadOnlyList<double> shares, string field) => Require(
            shares.Count <= MostShares && shares.All(share => share is > 0 and < 1) && shares.Zip(shares.Skip(1)).All(pair => pair.First < pair.Second),
            field,
            "rules.shares-in-order",
            ("max", MostShares));

        void Last(TimeSpan span, string field) =>
            Require(span > TimeSpan.Zero && span <= LongestWait, field, "rules.wait");

        void Longer(TimeSpan span, string field, TimeSpan other, string name) => Require(span > other, field, "rules.longer-than", ("other", name));

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }
}
