using System.Globalization;
using MentorFlow.Domain.Programs;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Drafts;

/// <summary>A span of the policy as a field in days.</summary>
/// <param name="Name">Of the field, and of its words.</param>
/// <param name="Path">In the definition.</param>
public sealed record SpanField(string Name, string Path, Func<ProgramPolicy, TimeSpan> Get, Func<ProgramPolicy, TimeSpan, ProgramPolicy> Set);

/// <summary>A number of the policy as a field.</summary>
/// <inheritdoc cref="SpanField"/>
public sealed record CountField(string Name, string Path, Func<ProgramPolicy, int> Get, Func<ProgramPolicy, int, ProgramPolicy> Set, int Least, int Most);

/// <summary>Reminders of the policy as a row of fields, each with the days to wait after it. Which mails they are stays.</summary>
/// <inheritdoc cref="SpanField"/>
public sealed record LadderField(string Name, string Path, Func<ProgramPolicy, Ladder> Get, Func<ProgramPolicy, Ladder, ProgramPolicy> Set)
{
    /// <param name="rung">From 0.</param>
    public string Rung(int rung) => $"{Name}-{rung}";
}

/// <summary>What of a policy the console asks for; everything else stays what it was.</summary>
internal static class PolicyFields
{
    public static IReadOnlyList<SpanField> Spans { get; } =
    [
        new("reminder", "policy.sessions.reminderBefore", policy => policy.Sessions.ReminderBefore, (policy, span) =>
            policy with { Sessions = policy.Sessions with { ReminderBefore = span } }),
        new("stall", "policy.sessions.stallAfter", policy => policy.Sessions.StallAfter, (policy, span) =>
            policy with { Sessions = policy.Sessions with { StallAfter = span } }),
        new("writing-stall", "policy.exchanges.stallAfter", policy => policy.Exchanges.StallAfter, (policy, span) =>
            policy with { Exchanges = policy.Exchanges with { StallAfter = span } }),
        new("goal", "policy.goals.remindBefore", policy => policy.Goals.RemindBefore, (policy, span) =>
            policy with { Goals = policy.Goals with { RemindBefore = span } }),
        new("work", "policy.workItems.remindAfter", policy => policy.WorkItems.RemindAfter, (policy, span) =>
            policy with { WorkItems = policy.WorkItems with { RemindAfter = span } }),
        new("deputy", "policy.workItems.deputyAfter", policy => policy.WorkItems.DeputyAfter, (policy, span) =>
            policy with { WorkItems = policy.WorkItems with { DeputyAfter = span } }),
    ];

    public static IReadOnlyList<CountField> Counts { get; } =
    [
        new("attempts", "policy.proposals.attempts", policy => policy.Proposals.Attempts, (policy, count) =>
            policy with { Proposals = policy.Proposals with { Attempts = count } }, 1, 10),
        new("nudges", "policy.sessions.stallNudges", policy => policy.Sessions.StallNudges, (policy, count) =>
            policy with { Sessions = policy.Sessions with { StallNudges = count } }, 0, 10),
        new("fit", "policy.reviews.fitCheckAfterSessions", policy => policy.Reviews.FitCheckAfterSessions, (policy, count) =>
            policy with { Reviews = policy.Reviews with { FitCheckAfterSessions = count } }, 0, 100),
        new("feedback", "policy.reviews.feedbackAfterSessions", policy => policy.Reviews.FeedbackAfterSessions, (policy, count) =>
            policy with { Reviews = policy.Reviews with { FeedbackAfterSessions = count } }, 0, 100),
        new("exchanges", "policy.exchanges.checkEvery", policy => policy.Exchanges.CheckEvery, (policy, count) =>
            policy with { Exchanges = policy.Exchanges with { CheckEvery = count } }, 0, 100),
        new("reply-nudges", "policy.exchanges.replyNudges", policy => policy.Exchanges.ReplyNudges, (policy, count) =>
            policy with { Exchanges = policy.Exchanges with { ReplyNudges = count } }, 1, 10),
        new("referrals", "policy.referrals.mostAMonth", policy => policy.Referrals.MostAMonth, (policy, count) =>
            policy with { Referrals = policy.Referrals with { MostAMonth = count } }, 0, 50),
    ];

    /// <summary>The ladder by which a mentee is asked about a match, and both of two peers.</summary>
    public const string Mentee = "mentee";

    private const string Mentor = "mentor";

    public static LadderField Training { get; } = new(
        "training", "policy.training.ladder", policy => policy.Training.Ladder, (policy, ladder) =>
            policy with { Training = policy.Training with { Ladder = ladder } });

    public static IReadOnlyList<LadderField> Ladders { get; } =
    [
        new("manager", "policy.onboarding.manager", policy => policy.Onboarding.Manager, (policy, ladder) =>
            policy with { Onboarding = policy.Onboarding with { Manager = ladder } }),
        new("invitation", "policy.onboarding.invitation", policy => policy.Onboarding.Invitation, (policy, ladder) =>
            policy with { Onboarding = policy.Onboarding with { Invitation = ladder } }),
        new("profile", "policy.onboarding.profile", policy => policy.Onboarding.Profile, (policy, ladder) =>
            policy with { Onboarding = policy.Onboarding with { Profile = ladder } }),
        new(Mentee, "policy.proposals.mentee", policy => policy.Proposals.Mentee, (policy, ladder) =>
            policy with { Proposals = policy.Proposals with { Mentee = ladder } }),
        new(Mentor, "policy.proposals.mentor", policy => policy.Proposals.Mentor, (policy, ladder) =>
            policy with { Proposals = policy.Proposals with { Mentor = ladder } }),
        new("ranking", "policy.proposals.ranking", policy => policy.Proposals.Ranking, (policy, ladder) =>
            policy with { Proposals = policy.Proposals with { Ranking = ladder } }),
        new("agreement", "policy.kickoff.agreement", policy => policy.Kickoff.Agreement, (policy, ladder) =>
            policy with { Kickoff = policy.Kickoff with { Agreement = ladder } }),
        new("pulse", "policy.sessions.followUp", policy => policy.Sessions.FollowUp, (policy, ladder) =>
            policy with { Sessions = policy.Sessions with { FollowUp = ladder } }),
        new("check", "policy.reviews.fitCheck", policy => policy.Reviews.FitCheck, (policy, ladder) =>
            policy with { Reviews = policy.Reviews with { FitCheck = ladder } }),
        new("review", "policy.reviews.midpoint", policy => policy.Reviews.Midpoint, (policy, ladder) =>
            policy with { Reviews = policy.Reviews with { Midpoint = ladder } }),
        new("closing", "policy.closing.survey", policy => policy.Closing.Survey, (policy, ladder) =>
            policy with { Closing = policy.Closing with { Survey = ladder } }),
        new("later", "policy.closing.followUp", policy => policy.Closing.FollowUp, (policy, ladder) =>
            policy with { Closing = policy.Closing with { FollowUp = ladder } }),
    ];

    /// <summary>Those that the form has a use for: of two peers, both are asked by one.</summary>
    public static IEnumerable<LadderField> LaddersOf(ProgramForm form) =>
        Ladders.Where(ladder => form is not ProgramForm.Peer || ladder.Name != Mentor);

    public static IEnumerable<(string Field, StringValues Value)> Of(LadderField field, ProgramPolicy policy) =>
        field.Get(policy).Nudges.Select((nudge, rung) => (field.Rung(rung), (StringValues)StepFields.Days(nudge.Patience)));

    /// <summary>The ladder with the days that were sent; a rung whose field did not come stays.</summary>
    public static ProgramPolicy Read(SentStep sent, LadderField field, ProgramPolicy policy)
    {
        var ladder = field.Get(policy);
        Nudge[] nudges =
        [
            .. ladder.Nudges.Select((nudge, rung) => sent.Form.ContainsKey(field.Rung(rung))
                ? nudge with { Patience = sent.Days(field.Rung(rung), nudge.Patience) }
                : nudge),
        ];
        return nudges.SequenceEqual(ladder.Nudges) ? policy : field.Set(policy, ladder with { Nudges = nudges });
    }

    /// <summary>"policy.proposals.mentee.nudges[0].patience" is the first field of its ladder.</summary>
    /// <returns>Null for a field of another ladder.</returns>
    public static string? RungOf(LadderField ladder, string field)
    {
        var start = $"{ladder.Path}.nudges[";
        return field.StartsWith(start, StringComparison.Ordinal)
            && int.TryParse(field[start.Length..].Split(']')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var rung)
                ? ladder.Rung(rung)
                : null;
    }

    /// <summary>As it is: of its own, or of its level.</summary>
    public static ProgramPolicy PolicyOf(ProgramDefinition definition) => definition.Policy ?? StructureLevels.PolicyOf(definition.Level);

    /// <summary>With a policy of its own only where one is needed.</summary>
    public static ProgramDefinition With(ProgramDefinition definition, ProgramPolicy policy) =>
        policy == PolicyOf(definition) ? definition : definition with { Policy = policy };
}
