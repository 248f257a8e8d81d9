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
    public static ProgramPolicy Default { get; } = new(
        OnboardingPolicy.Default,
        TrainingPolicy.Default,
        ProposalPolicy.Default,
        KickoffPolicy.Default,
        SessionPolicy.Default,
        ReviewPolicy.Default,
        ClosingPolicy.Default,
        WorkItemPolicy.Default);
}
