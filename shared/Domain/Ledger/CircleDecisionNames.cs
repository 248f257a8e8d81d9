namespace MentorFlow.Domain.Ledger;

// The names of circles.
public sealed partial record DecisionName
{
    public static DecisionName CircleHostSet { get; } = new("circle.host-set");

    public static DecisionName CircleJoined { get; } = new("circle.joined");

    public static DecisionName CircleLeft { get; } = new("circle.left");

    public static DecisionName CircleNotBegun { get; } = new("circle.not-begun");

    public static DecisionName CircleOffered { get; } = new("circle.offered");

    public static DecisionName CircleReviewed { get; } = new("circle.reviewed");

    public static DecisionName SessionHostPassed { get; } = new("circle.host-passed");

    public static DecisionName SeatAccepted { get; } = new("circle.seat-accepted");

    public static DecisionName SeatDeclined { get; } = new("circle.seat-declined");

    public static DecisionName SeatClosed { get; } = new("circle.seat-closed");
}
