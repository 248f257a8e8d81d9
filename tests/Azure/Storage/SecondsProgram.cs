using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Azure.Storage;

/// <summary>A program whose days are seconds, for a back end whose clock is the real one.</summary>
internal static class SecondsProgram
{
    /// <summary>Where it is noon now: mails go out at once, whenever the tests run.</summary>
    public static string Zone(DateTimeOffset now) => (12 - now.UtcDateTime.Hour) switch
    {
        0 => "Etc/GMT",
        > 0 and var ahead => $"Etc/GMT-{ahead}",
        var behind => $"Etc/GMT+{-behind}",
    };

    /// <param name="matching">From now to the one round.</param>
    /// <param name="ends">From now to the end.</param>
    public static ProgramDefinition Definition(DateTimeOffset now, TimeSpan matching, TimeSpan ends, ProgramPolicy policy) => A.Program(now) with
    {
        Zone = Zone(now),
        Calendar = A.Program(now).Calendar! with { RecruitmentCloses = now + matching, MatchingOn = now + matching, Ends = now + ends },
        Policy = policy,
    };

    /// <summary>Long enough for everybody to answer in time, short where nobody is meant to.</summary>
    public static ProgramPolicy Patient { get; } = ProgramPolicy.Default with
    {
        Proposals = ProposalPolicy.Default with { Review = null },
        Sessions = SessionPolicy.Default with
        {
            AgendaBefore = Seconds(6),
            ReminderBefore = Seconds(3),
            RescueAfter = Seconds(20),
            NewTimeAfter = Seconds(30),
            NewTimePatience = Seconds(40),
            FollowUp = Once(MailTemplate.SessionFollowUp, 3),
            PlanAhead = Seconds(1),
        },
        Reviews = ReviewPolicy.Default with { FitCheckAfterSessions = 1, FitCheck = Once(MailTemplate.FitCheck, 3) },
        Closing = new ClosingPolicy(Once(MailTemplate.ClosingSurvey, 4), [Seconds(2)], Once(MailTemplate.FollowUp, 2)),
    };

    /// <summary>Invited, reminded, and let go.</summary>
    public static ProgramPolicy Impatient { get; } = ProgramPolicy.Default with
    {
        Onboarding = OnboardingPolicy.Default with
        {
            Invitation = new Ladder([new Nudge(MailTemplate.Invitation, Seconds(5)), new Nudge(MailTemplate.InvitationReminder, Seconds(5))]),
        },
    };

    private static Ladder Once(MailTemplate template, int seconds) => new([new Nudge(template, Seconds(seconds))]);

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);
}
