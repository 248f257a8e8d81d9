using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Domain.Programs;

/// <summary>The rules of a policy: no wait is negative, endless or pointless.</summary>
public static class PolicyRules
{
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
        Climb(policy.Sessions.FollowUp, "policy.sessions.followUp");
        Climb(policy.Reviews.FitCheck, "policy.reviews.fitCheck");
        Climb(policy.Reviews.Midpoint, "policy.reviews.midpoint");
        Climb(policy.Closing.Survey, "policy.closing.survey");
        Climb(policy.Closing.FollowUp, "policy.closing.followUp");

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
        Last(policy.WorkItems.RemindAfter, "policy.workItems.remindAfter");
        Last(policy.WorkItems.DeputyAfter, "policy.workItems.deputyAfter");
        Last(policy.WorkItems.GiveUpAfter, "policy.workItems.giveUpAfter");
        Last(policy.WorkItems.LongestPause, "policy.workItems.longestPause");

        Require(
            policy.Onboarding.Manager.OnSilence is WorkItemKind.ManagerSilent,
            "policy.onboarding.manager.onSilence",
            "rules.one-of",
            ("choices", nameof(WorkItemKind.ManagerSilent)));
        Require(policy.Training.PassMark is > 0 and <= 1, "policy.training.passMark", "rules.share-above-nothing");
        Require(policy.Proposals.Attempts is >= 1 and <= 10, "policy.proposals.attempts", "rules.from-to", ("min", 1), ("max", 10));
        Require(policy.Proposals.Review is null || policy.Proposals.Review > TimeSpan.Zero, "policy.proposals.review", "rules.longer-than-nothing");
        Require(policy.Sessions.StallNudges is >= 0 and <= 10, "policy.sessions.stallNudges", "rules.from-to", ("min", 0), ("max", 10));
        Require(policy.Reviews.FitCheckAfterSessions >= 1, "policy.reviews.fitCheckAfterSessions", "rules.at-least", ("min", 1));
        Require(policy.Reviews.LowScore is >= 0 and <= 5, "policy.reviews.lowScore", "rules.from-to", ("min", 0), ("max", 5));
        Longer(policy.Sessions.NewTimeAfter, "policy.sessions.newTimeAfter", policy.Sessions.RescueAfter, "rescueAfter");
        Longer(policy.Sessions.NewTimePatience, "policy.sessions.newTimePatience", policy.Sessions.NewTimeAfter, "newTimeAfter");
        Require(
            policy.Closing.FollowUpsAfter.SequenceEqual(policy.Closing.FollowUpsAfter.Order())
                && policy.Closing.FollowUpsAfter.All(span => span > TimeSpan.Zero),
            "policy.closing.followUpsAfter",
            "rules.spans-in-order");
        return errors;

        void Climb(Ladder ladder, string field)
        {
            Require(ladder.Nudges.Count is >= 1 and <= 10, $"{field}.nudges", "rules.steps", ("min", 1), ("max", 10));
            for (var i = 0; i < ladder.Nudges.Count; i++)
            {
                Last(ladder.Nudges[i].Patience, $"{field}.nudges[{i}].patience");
            }
        }

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
