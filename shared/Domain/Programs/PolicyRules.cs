namespace MentorFlow.Domain.Programs;

/// <summary>The rules of a policy: no wait is negative, endless or pointless.</summary>
public static class PolicyRules
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(731);

    public static IReadOnlyList<FieldError> Check(ProgramPolicy policy)
    {
        var errors = new List<FieldError>();
        Climb(policy.Onboarding.Invitation, "policy.onboarding.invitation");
        Climb(policy.Onboarding.Profile, "policy.onboarding.profile");
        Climb(policy.Training.Ladder, "policy.training.ladder");
        Climb(policy.Proposals.Mentee, "policy.proposals.mentee");
        Climb(policy.Proposals.Mentor, "policy.proposals.mentor");
        Climb(policy.Kickoff.Agreement, "policy.kickoff.agreement");
        Climb(policy.Sessions.FollowUp, "policy.sessions.followUp");
        Climb(policy.Reviews.FitCheck, "policy.reviews.fitCheck");
        Climb(policy.Reviews.Midpoint, "policy.reviews.midpoint");
        Climb(policy.Closing.Survey, "policy.closing.survey");
        Climb(policy.Closing.FollowUp, "policy.closing.followUp");

        Last(policy.Sessions.AgendaBefore, "policy.sessions.agendaBefore");
        Last(policy.Sessions.ReminderBefore, "policy.sessions.reminderBefore");
        Last(policy.Sessions.RescueAfter, "policy.sessions.rescueAfter");
        Last(policy.Sessions.NewTimeAfter, "policy.sessions.newTimeAfter");
        Last(policy.Sessions.NewTimePatience, "policy.sessions.newTimePatience");
        Last(policy.Sessions.StallAfter, "policy.sessions.stallAfter");
        Last(policy.WorkItems.RemindAfter, "policy.workItems.remindAfter");
        Last(policy.WorkItems.DeputyAfter, "policy.workItems.deputyAfter");
        Last(policy.WorkItems.GiveUpAfter, "policy.workItems.giveUpAfter");
        Last(policy.WorkItems.LongestPause, "policy.workItems.longestPause");

        Require(policy.Training.PassMark is > 0 and <= 1, "policy.training.passMark", "above 0 and at most 1");
        Require(policy.Proposals.Attempts is >= 1 and <= 10, "policy.proposals.attempts", "from 1 to 10");
        Require(policy.Proposals.Review is null || policy.Proposals.Review > TimeSpan.Zero, "policy.proposals.review", "must be longer than nothing");
        Require(policy.Sessions.StallNudges is >= 0 and <= 10, "policy.sessions.stallNudges", "from 0 to 10");
        Require(policy.Reviews.FitCheckAfterSessions >= 1, "policy.reviews.fitCheckAfterSessions", "at least 1");
        Require(policy.Reviews.LowScore is >= 0 and <= 5, "policy.reviews.lowScore", "from 0 to 5");
        Require(policy.Sessions.AgendaBefore > policy.Sessions.ReminderBefore, "policy.sessions.agendaBefore", "must be longer than reminderBefore");
        Require(policy.Sessions.NewTimeAfter > policy.Sessions.RescueAfter, "policy.sessions.newTimeAfter", "must be longer than rescueAfter");
        Require(policy.Sessions.NewTimePatience > policy.Sessions.NewTimeAfter, "policy.sessions.newTimePatience", "must be longer than newTimeAfter");
        Require(
            policy.Closing.FollowUpsAfter.SequenceEqual(policy.Closing.FollowUpsAfter.Order())
                && policy.Closing.FollowUpsAfter.All(span => span > TimeSpan.Zero),
            "policy.closing.followUpsAfter",
            "must be spans after the close, in order");
        return errors;

        void Climb(Ladder ladder, string field)
        {
            Require(ladder.Nudges.Count is >= 1 and <= 10, $"{field}.nudges", "from 1 to 10 steps");
            for (var i = 0; i < ladder.Nudges.Count; i++)
            {
                Last(ladder.Nudges[i].Patience, $"{field}.nudges[{i}].patience");
            }
        }

        void Last(TimeSpan span, string field) =>
            Require(span > TimeSpan.Zero && span <= LongestWait, field, "must be longer than nothing and at most two years");

        void Require(bool holds, string field, string rule)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule));
            }
        }
    }
}
