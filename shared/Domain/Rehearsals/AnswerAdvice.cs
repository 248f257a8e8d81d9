using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;

namespace MentorFlow.Domain.Rehearsals;

/// <summary>Where people wait for long, do not answer, or do not meet; pure.</summary>
internal static class AnswerAdvice
{
    private const double DaysToReady = 21;
    private const double DaysToMatch = 28;
    private const double DaysToMeet = 21;

    private const double SilentInvitations = 0.2;
    private const double SilentProposals = 0.2;
    private const double SilentPairs = 0.1;
    private const double SilentSessions = 0.4;
    private const double Missed = 0.1;
    private const double Broken = 0.05;

    public static IEnumerable<RehearsalAdvice> Of(AdviceFacts facts)
    {
        var (waiting, sessions, summary) = (facts.Summary.Waiting, facts.Summary.Sessions, facts.Summary);
        var trains = (facts.Program.Policy ?? StructureLevels.PolicyOf(facts.Program.Level)).Training.Required;
        RehearsalAdvice?[] all =
        [
            Wait(AdviceKind.LongToReady, waiting.ToReady, DaysToReady, trains ? "policy.training.ladder" : "policy.onboarding.profile"),
            Wait(AdviceKind.LongToMatch, waiting.ToMatch, DaysToMatch, "calendar.roundEvery"),
            Wait(AdviceKind.LongToMeet, waiting.ToMeet, DaysToMeet, "policy.kickoff.agreement"),
            Share(
                AdviceKind.SilentInvitations,
                summary.Enrollments.GetValueOrDefault(nameof(EnrollmentStage.Lapsed)),
                summary.Enrollments.Values.Sum(),
                SilentInvitations,
                "policy.onboarding.invitation"),
            Share(
                AdviceKind.SilentProposals,
                summary.Matching.Proposals.GetValueOrDefault(nameof(ProposalStage.Unanswered)),
                summary.Matching.Proposals.Values.Sum(),
                SilentProposals,
                "policy.proposals.mentee"),
            Share(
                AdviceKind.SilentPairs,
                summary.Mentorships.GetValueOrDefault(nameof(EndReason.Silence)),
                summary.Mentorships.Values.Sum(),
                SilentPairs,
                "policy.kickoff.agreement"),
            Share(
                AdviceKind.SilentSessions, facts.FollowUps - facts.FollowUpsAnswered, facts.FollowUps, SilentSessions, "policy.sessions.followUp"),
            Share(AdviceKind.SessionsMissed, sessions.Missed, sessions.Held + sessions.Missed, Missed, "policy.sessions.reminderBefore"),
            Share(AdviceKind.CallsBroken, sessions.Broken, sessions.Held + sessions.Broken, Broken, "meetingLink"),
        ];
        return all.OfType<RehearsalAdvice>();
    }

    private static RehearsalAdvice? Wait(AdviceKind kind, WaitFigure wait, double most, string field) => wait.MedianDays > most
        ? new RehearsalAdvice(kind, field) { Count = wait.Count, Figure = wait.MedianDays, Limit = most, Of = (int)Math.Round(wait.LongestDays) }
        : null;

    private static RehearsalAdvice? Share(AdviceKind kind, int part, int whole, double most, string field) => part > 0 && part > most * whole
        ? new RehearsalAdvice(kind, field) { Count = part, Of = whole, Figure = Math.Round((double)part / whole, 3), Limit = most }
        : null;
}
