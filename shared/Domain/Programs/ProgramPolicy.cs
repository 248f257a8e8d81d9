using MentorFlow.Domain.Mails;

namespace MentorFlow.Domain.Programs;

/// <summary>
/// Every duration, reminder and threshold of a program: a snapshot travels as input with each instance. The defaults are taken from real systems
/// (requirements, "Default timers").
/// </summary>
public sealed record ProgramPolicy(
    OnboardingPolicy Onboarding,
    TrainingPolicy Training,
    ProposalPolicy Proposals,
    KickoffPolicy Kickoff,
    SessionPolicy Sessions,
    ReviewPolicy Reviews,
    ClosingPolicy Closing,
    WorkItemPolicy WorkItems)
{
    public GoalPolicy Goals { get; init; } = GoalPolicy.Default;

    public ThreadPolicy Thread { get; init; } = ThreadPolicy.Default;

    public ExchangePolicy Exchanges { get; init; } = ExchangePolicy.Default;

    public ReferralPolicy Referrals { get; init; } = ReferralPolicy.Default;

    public CampaignPolicy Campaign { get; init; } = CampaignPolicy.Default;

    public ConcernPolicy Concerns { get; init; } = ConcernPolicy.Default;

    public RetrospectivePolicy Retrospective { get; init; } = RetrospectivePolicy.Default;

    public static ProgramPolicy Default { get; } = new(
        OnboardingPolicy.Default,
        TrainingPolicy.Default,
        ProposalPolicy.Default,
        KickoffPolicy.Default,
        SessionPolicy.Default,
        ReviewPolicy.Default,
        ClosingPolicy.Default,
        WorkItemPolicy.Default);

    /// <summary>How long is left to answer when this mail goes out.</summary>
    /// <returns>Null where no ladder has such a mail.</returns>
    public TimeSpan? PatienceFrom(MailTemplate template) => Ladders().Select(ladder => ladder.PatienceFrom(template)).FirstOrDefault(left => left is not null);

    private IEnumerable<Ladder> Ladders() =>
    [
        Onboarding.Manager, Onboarding.Invitation, Onboarding.Profile, Training.Ladder, Proposals.Mentee, Proposals.Mentor, Proposals.Place,
        Proposals.ToPeers(), Proposals.ToCircle(), Proposals.Ranking,
        Kickoff.Agreement, Kickoff.Change, Sessions.FollowUp, Reviews.FitCheck, Reviews.Midpoint, Reviews.MentorPulse, Exchanges.Check,
        Closing.Survey, Closing.FollowUp, Closing.EarlyEnd, Referrals.Partner, Referrals.Third, Campaign.Invitation, Campaign.Nomination,
        Retrospective.Questions,
    ];
}
