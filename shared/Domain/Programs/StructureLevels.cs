using System.Text.Json;
using MentorFlow.Domain.Mails;
using MentorFlow.Json;

namespace MentorFlow.Domain.Programs;

/// <summary>
/// What each level of structure switches (R6). Between light and formal lies the default; a policy that is given explicitly wins over all of them.
/// docs/programs.md has the table.
/// </summary>
public static class StructureLevels
{
    /// <summary>
    /// Few mails and no gates: no training, no review of rounds, one reminder of what cannot do without, no checks on the way, one survey at the end.
    /// </summary>
    private static readonly ProgramPolicy Light = ProgramPolicy.Default with
    {
        Onboarding = OnboardingPolicy.Default with
        {
            Invitation = Once(MailTemplate.Invitation, days: 14),
            Profile = OnboardingPolicy.Default.Profile with { Nudges = [new(null, Days(7)), new(MailTemplate.ProfileReminder, Days(14))] },
        },
        Training = TrainingPolicy.Default with { Required = false },
        Proposals = ProposalPolicy.Default with
        {
            Review = null,
            Mentee = Once(MailTemplate.ProposalToMentee, days: 5),
            Mentor = Once(MailTemplate.ProposalToMentor, days: 5),
        },
        Kickoff = KickoffPolicy.Default with { Agreement = KickoffPolicy.Default.Agreement with { Nudges = [new(MailTemplate.Introduction, Days(10))] } },
        Sessions = SessionPolicy.Default with { FollowUp = Once(MailTemplate.SessionFollowUp, days: 5), StallAfter = Days(28) },
        Reviews = ReviewPolicy.Default with { FitCheckAfterSessions = 0, ReviewsAt = [], MentorPulsesAt = [], FeedbackAfterSessions = 0, FeedbackAt = 0 },
        Exchanges = ExchangePolicy.Default with { CheckEvery = 0, ReplyNudges = 1, StallAfter = Days(28) },
        Closing = ClosingPolicy.Default with { Survey = Once(MailTemplate.ClosingSurvey, days: 14), FollowUpsAfter = [] },
        Retrospective = RetrospectivePolicy.Default with { Questions = Once(MailTemplate.RetrospectiveQuestion, days: 14) },
    };

    /// <summary>
    /// Asks more, and sooner: a longer review of rounds, a mail for the agenda of each session, one reminder more wherever something is owed, checks at
    /// quarters, a coordinator after one week of silence.
    /// </summary>
    private static readonly ProgramPolicy Formal = ProgramPolicy.Default with
    {
        Onboarding = OnboardingPolicy.Default with
        {
            Profile = OnboardingPolicy.Default.Profile with
            {
                Nudges = [new(null, Days(5)), new(MailTemplate.ProfileReminder, Days(5)), new(MailTemplate.ProfileReminder, Days(5))],
            },
        },
        Training = TrainingPolicy.Default with
        {
            PassMark = 0.9,
            Ladder = TrainingPolicy.Default.Ladder with
            {
                Nudges =
                [
                    new(MailTemplate.TrainingInvitation, Days(5)), new(MailTemplate.TrainingReminder, Days(5)), new(MailTemplate.TrainingReminder, Days(5)),
                ],
            },
        },
        Proposals = ProposalPolicy.Default with { Review = Days(5) },
        Kickoff = KickoffPolicy.Default with
        {
            Agreement = KickoffPolicy.Default.Agreement with
            {
                Nudges = [new(MailTemplate.Introduction, Days(4)), new(MailTemplate.AgreementReminder, Days(3)), new(MailTemplate.AgreementReminder, Days(3))],
            },
        },
        Sessions = SessionPolicy.Default with { AgendaBefore = Days(3), StallAfter = Days(7) },
        Reviews = ReviewPolicy.Default with { LowScore = 3, ReviewsAt = [0.25, 0.5, 0.75], MentorPulsesAt = [0.2, 0.4, 0.6, 0.8] },
        Exchanges = ExchangePolicy.Default with { StallAfter = Days(7) },
        Closing = ClosingPolicy.Default with
        {
            Survey = ClosingPolicy.Default.Survey with
            {
                Nudges =
                [
                    new(MailTemplate.ClosingSurvey, Days(5)),
                    new(MailTemplate.ClosingSurveyReminder, Days(4)),
                    new(MailTemplate.ClosingSurveyReminder, Days(5)),
                ],
            },
        },
    };

    public static ProgramPolicy PolicyOf(StructureLevel level) => level switch
    {
        StructureLevel.Light => Light,
        StructureLevel.Formal => Formal,
        _ => ProgramPolicy.Default,
    };

    /// <summary>Whether a policy says to the letter what the level says, so that another level is another policy.</summary>
    public static bool IsOf(StructureLevel level, ProgramPolicy policy) => Spelled(policy) == Spelled(PolicyOf(level));

    // Records with lists in them are equal to nothing but themselves.
    private static string Spelled(ProgramPolicy policy) => JsonSerializer.Serialize(policy, MentorFlowJson.Options);

    private static Ladder Once(MailTemplate template, int days) => new([new(template, Days(days))]);

    private static TimeSpan Days(int days) => TimeSpan.FromDays(days);
}
