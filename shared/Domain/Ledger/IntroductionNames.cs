namespace MentorFlow.Domain.Ledger;

// What is decided about introductions by rhythm.
public sealed partial record DecisionName
{
    public static DecisionName IntroductionJoined { get; } = new("introduction.joined");

    public static DecisionName IntroductionLeft { get; } = new("introduction.left");

    public static DecisionName IntroductionSkipped { get; } = new("introduction.skipped");

    public static DecisionName IntroductionStarted { get; } = new("introduction.started");

    public static DecisionName IntroductionMade { get; } = new("introduction.made");

    public static DecisionName IntroductionSaid { get; } = new("introduction.said");

    public static DecisionName IntroductionCounted { get; } = new("introduction.counted");

    public static DecisionName IntroductionPaired { get; } = new("introduction.paired");
}
