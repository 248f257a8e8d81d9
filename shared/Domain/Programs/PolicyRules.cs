using MentorFlow.Domain.Mails;
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

    private const int MostSteps = 10;

    private const int MostFollowUps = 10;

    private const int MostSessions = 100;

    private static readonly TimeSpan LongestAhead = TimeSpan.FromDays(60);

    private const int MostAnswerDays = 20;

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(731);

    public static IReadOnlyList<FieldError> Check(ProgramPolicy policy)
    {
        var errors = new List<FieldError>();
        Climb(policy.Onboarding.Manager, ProgramPolicy.Default.Onboarding.Manager, "policy.onboarding.manager");
        Climb(policy.Onboarding.Invitation, ProgramPolicy.Default.Onboarding.Invitation, "policy.onboarding.invitation");
        Climb(policy.Onboarding.Profile, ProgramPolicy.Default.Onboarding.Profile, "policy.onboarding.profile");
        Climb(policy.Training.Ladder, ProgramPolicy.Default.Training.Ladder, "policy.training.ladder");
        Climb(policy.Proposals.Mentee, ProgramPolicy.Default.Proposals.Mentee, "policy.proposals.mentee");
        Climb(policy.Proposals.Mentor, ProgramPolicy.Default.Proposals.Mentor, "policy.proposals.mentor");
        Climb(policy.Proposals.Place, ProgramPolicy.Default.Proposals.Place, "policy.proposals.place");
        Climb(policy.Proposals.Ranking, ProgramPolicy.Default.Proposals.Ranking, "policy.proposals.ranking");
        Climb(policy.Kickoff.Agreement, ProgramPolicy.Default.Kickoff.Agreement, "policy.kickoff.agreement");
        Climb(policy.Kickoff.Change, ProgramPolicy.Default.Kickoff.Change, "policy.kickoff.change");
        Climb(policy.Sessions.FollowUp, ProgramPolicy.Default.Sessions.FollowUp, "policy.sessions.followUp");
        Climb(policy.Reviews.FitCheck, ProgramPolicy.Default.Reviews.FitCheck, "policy.reviews.fitCheck");
        Climb(policy.Reviews.Midpoint, ProgramPolicy.Default.Reviews.Midpoint, "policy.reviews.midpoint");
        Climb(policy.Reviews.MentorPulse, ProgramPolicy.Default.Reviews.MentorPulse, "policy.reviews.mentorPulse");
        Climb(policy.Exchanges.Check, ProgramPolicy.Default.Exchanges.Check, "policy.exchanges.check");
        Climb(policy.Closing.Survey, ProgramPolicy.Default.Closing.Survey, "policy.closing.survey");
        Climb(policy.Closing.FollowUp, ProgramPolicy.Default.Closing.FollowUp, "policy.closing.followUp");
        Climb(policy.Referrals.Partner, ProgramPolicy.Default.Referrals.Partner, "policy.referrals.partner");
        Climb(policy.Referrals.Third, ProgramPolicy.Default.Referrals.Third, "policy.referrals.third");
        Climb(policy.Campaign.Invitation, ProgramPolicy.Default.Campaign.Invitation, "policy.campaign.invitation");
        Climb(policy.Campaign.Nomination, ProgramPolicy.Default.Campaign.Nomination, "policy.campaign.nomination");
        Climb(policy.Closing.EarlyEnd, ProgramPolicy.Default.Closing.EarlyEnd, "policy.closing.earlyEnd");
        Climb(policy.Retrospective.Questions, ProgramPolicy.Default.Retrospective.Questions, "policy.retrospective.questions");

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
        Last(policy.Exchanges.StallAfter, "policy.exchanges.stallAfter");
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
        Lapses(policy.Onboarding.Invitation, "policy.onboarding.invitation");
        Lapses(policy.Proposals.Mentee, "policy.proposals.mentee");
        Lapses(policy.Proposals.Mentor, "policy.proposals.mentor");
        Lapses(policy.Proposals.Ranking, "policy.proposals.ranking");
        Lapses(policy.Kickoff.Change, "policy.kickoff.change");
        Lapses(policy.Sessions.FollowUp, "policy.sessions.followUp");
        Lapses(policy.Reviews.FitCheck, "policy.reviews.fitCheck");
        Lapses(policy.Reviews.Midpoint, "policy.reviews.midpoint");
        Lapses(policy.Reviews.MentorPulse, "policy.reviews.mentorPulse");
        Lapses(policy.Exchanges.Check, "policy.exchanges.check");
        Lapses(policy.Closing.Survey, "policy.closing.survey");
        Lapses(policy.Closing.FollowUp, "policy.closing.followUp");
        Lapses(policy.Closing.EarlyEnd, "policy.closing.earlyEnd");
        Lapses(policy.Retrospective.Questions, "policy.retrospective.questions");
        Lapses(policy.Referrals.Partner, "policy.referrals.partner");
        Lapses(policy.Referrals.Third, "policy.referrals.third");
        Require(policy.Training.PassMark is > 0 and <= 1, "policy.training.passMark", "rules.share-above-nothing");
        Require(
            Enum.IsDefined(policy.Proposals.Silence),
            "policy.proposals.silence",
            "rules.one-of",
            ("choices", string.Join(", ", Enum.GetNames<ReviewSilence>())));
        Require(policy.Proposals.Place.OnSilence is null, "policy.proposals.place.onSilence", "rules.lapses-silently");
        Require(policy.Proposals.Attempts is >= 1 and <= 10, "policy.proposals.attempts", "rules.from-to", ("min", 1), ("max", 10));
        if (policy.Proposals.Review is { } review)
        {
            Last(review, "policy.proposals.review");
        }

        Answers(policy.Concerns.Concerns, "policy.concerns.concerns");
        Answers(policy.Concerns.Questions, "policy.concerns.questions");
        Require(policy.Campaign.Invitation.OnSilence is null, "policy.campaign.invitation.onSilence", "rules.ends-silently");
        Require(policy.Campaign.Nomination.OnSilence is null, "policy.campaign.nomination.onSilence", "rules.ends-silently");
        Require(
            policy.Campaign.MostNominations is >= 0 and <= MostReferrals,
            "policy.campaign.mostNominations",
            "rules.from-to",
            ("min", 0),
            ("max", MostReferrals));
        Ahead(policy.Campaign.SponsorAhead, "policy.campaign.sponsorAhead");
        Ahead(policy.Campaign.BriefAfter, "policy.campaign.briefAfter");
        Ahead(policy.Retrospective.Ahead, "policy.retrospective.ahead");
        Ahead(policy.Retrospective.DecisionAhead, "policy.retrospective.decisionAhead");
        Require(policy.Referrals.MostAMonth is >= 0 and <= MostReferrals, "policy.referrals.mostAMonth", "rules.from-to", ("min", 0), ("max", MostReferrals));
        Limit(policy.Kickoff.Limits.ShortestRhythmDays, 1, LongestRhythm, "shortestRhythmDays");
        Limit(policy.Kickoff.Limits.LongestRhythmDays, policy.Kickoff.Limits.ShortestRhythmDays, LongestRhythm, "longestRhythmDays");
        Limit(policy.Kickoff.Limits.ShortestMinutes, 5, LongestSession, "shortestMinutes");
        Limit(policy.Kickoff.Limits.LongestMinutes, policy.Kickoff.Limits.ShortestMinutes, LongestSession, "longestMinutes");
        Limit(policy.Kickoff.Limits.LongestReplyDays, 1, LongestReply, "longestReplyDays");
        Require(policy.Sessions.StallNudges is >= 0 and <= 10, "policy.sessions.stallNudges", "rules.from-to", ("min", 0), ("max", 10));
        Require(policy.Sessions.MovesToStall is >= 2 and <= 10, "policy.sessions.movesToStall", "rules.from-to", ("min", 2), ("max", 10));
        Require(
            policy.Reviews.FitCheckAfterSessions is >= 0 and <= MostSessions,
            "policy.reviews.fitCheckAfterSessions",
            "rules.from-to",
            ("min", 0),
            ("max", MostSessions));
        Require(policy.Exchanges.CheckEvery is >= 0 and <= MostSessions, "policy.exchanges.checkEvery", "rules.from-to", ("min", 0), ("max", MostSessions));
        Require(policy.Exchanges.ReplyNudges is >= 1 and <= 10, "policy.exchanges.replyNudges", "rules.from-to", ("min", 1), ("max", 10));
        Require(policy.Reviews.LowScore is >= 0 and <= 5, "policy.reviews.lowScore", "rules.from-to", ("min", 0), ("max", 5));
        Require(
            policy.Reviews.FeedbackAfterSessions is >= 0 and <= MostSessions,
            "policy.reviews.feedbackAfterSessions",
            "rules.from-to",
            ("min", 0),
            ("max", MostSessions));
        Require(policy.Reviews.FeedbackAt is >= 0 and < 1, "policy.reviews.feedbackAt", "rules.share-below-one");
        Shares(policy.Reviews.ReviewsAt, "policy.reviews.reviewsAt");
        Shares(policy.Reviews.MentorPulsesAt, "policy.reviews.mentorPulsesAt");
        Longer(policy.Sessions.NewTimeAfter, "policy.sessions.newTimeAfter", policy.Sessions.RescueAfter, "rescueAfter");
        Longer(policy.Sessions.NewTimePatience, "policy.sessions.newTimePatience", policy.Sessions.NewTimeAfter, "newTimeAfter");
        var followUps = policy.Closing.FollowUpsAfter;
        Require(followUps.Count <= MostFollowUps, "policy.closing.followUpsAfter", "rules.at-most", ("max", MostFollowUps));
        Require(
            followUps.Zip(followUps.Skip(1)).All(pair => pair.First <= pair.Second) && followUps.All(span => span > TimeSpan.Zero && span <= LongestWait),
            "policy.closing.followUpsAfter",
            "rules.spans-in-order");
        return errors;

        void Limit(int number, int least, int most, string name) =>
            Require(number >= least && number <= most, $"policy.kickoff.limits.{name}", "rules.from-to", ("min", least), ("max", most));

        void Answers(AnswerClock clock, string field)
        {
            Require(
                clock.AnswerWithin is >= 2 and <= MostAnswerDays, $"{field}.answerWithin", "rules.from-to", ("min", 2), ("max", MostAnswerDays));
            Require(
                clock.RemindAfter >= 1 && clock.RemindAfter < clock.AnswerWithin,
                $"{field}.remindAfter",
                "rules.from-to",
                ("min", 1),
                ("max", clock.AnswerWithin - 1));
            Require(clock.PassOnAfter is >= 1 and <= MostAnswerDays, $"{field}.passOnAfter", "rules.from-to", ("min", 1), ("max", MostAnswerDays));
        }

        // Other mails are about other things: written here, they would have nothing to say.
        void Climb(Ladder ladder, Ladder usual, string field)
        {
            MailTemplate[] mails = [.. usual.Nudges.Select(nudge => nudge.Template).OfType<MailTemplate>().Distinct()];
            Require(ladder.Nudges.Count is >= 1 and <= MostSteps, $"{field}.nudges", "rules.steps", ("min", 1), ("max", MostSteps));
            foreach (var (i, nudge) in ladder.Nudges.Take(MostSteps).Index())
            {
                if (nudge is null)
                {
                    errors.Add(new FieldError($"{field}.nudges[{i}]", "rules.not-empty"));
                    continue;
                }

                Last(nudge.Patience, $"{field}.nudges[{i}].patience");
                Require(
                    nudge.Template is not { } template || mails.Contains(template),
                    $"{field}.nudges[{i}].template",
                    "rules.one-of",
                    ("choices", string.Join(", ", mails)));
            }

            Require(
                ladder.OnSilence is null || ladder.OnSilence == usual.OnSilence || usual.OnSilence is null,
                $"{field}.onSilence",
                "rules.one-of",
                ("choices", usual.OnSilence?.ToString()));
        }

        void Lapses(Ladder ladder, string field) => Require(ladder.OnSilence is null, $"{field}.onSilence", "rules.nobody-asked");

        void Shares(IReadOnlyList<double> shares, string field) => Require(
            shares.Count <= MostShares && shares.All(share => share is > 0 and < 1) && shares.Zip(shares.Skip(1)).All(pair => pair.First < pair.Second),
            field,
            "rules.shares-in-order",
            ("max", MostShares));

        void Ahead(TimeSpan span, string field) => Require(
            span >= TimeSpan.FromDays(1) && span <= LongestAhead, field, "rules.from-to", ("min", "P1D"), ("max", "P60D"));

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
