namespace MentorFlow.Domain.Ledger;

// What is decided about the parts of a program, its page, and the list of skills.
public sealed partial record DecisionName
{
    public static DecisionName NewsRemoved { get; } = new("news.removed");

    public static DecisionName NewsWritten { get; } = new("news.written");

    public static DecisionName ShownAgreed { get; } = new("shown.agreed");

    public static DecisionName ShownWithdrawn { get; } = new("shown.withdrawn");

    public static DecisionName SkillsChanged { get; } = new("skills.changed");

    public static DecisionName TrackChanged { get; } = new("track.changed");

    public static DecisionName TrackPlaced { get; } = new("track.placed");

    public static DecisionName TrackRemoved { get; } = new("track.removed");

    public static DecisionName TrackSettled { get; } = new("track.settled");
}
