namespace MentorFlow.Domain.Ledger;

// What is decided about how long data is kept, and about texts that people agree to.
public sealed partial record DecisionName
{
    public static DecisionName RetentionAnnounced { get; } = new("retention.announced");

    public static DecisionName RetentionKept { get; } = new("retention.kept");

    public static DecisionName ConsentAsked { get; } = new("consent.asked");

    public static DecisionName ConsentRenewed { get; } = new("consent.renewed");
}
