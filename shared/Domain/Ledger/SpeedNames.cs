namespace MentorFlow.Domain.Ledger;

// What is decided about speed-mentoring events.
public sealed partial record DecisionName
{
    public static DecisionName SpeedAnswered { get; } = new("speed.answered");

    public static DecisionName SpeedCalledOff { get; } = new("speed.called-off");

    public static DecisionName SpeedCame { get; } = new("speed.came");

    public static DecisionName SpeedChanged { get; } = new("speed.changed");

    public static DecisionName SpeedEnded { get; } = new("speed.ended");

    public static DecisionName SpeedLeft { get; } = new("speed.left");

    public static DecisionName SpeedMissed { get; } = new("speed.missed");

    public static DecisionName SpeedSaid { get; } = new("speed.said");

    public static DecisionName SpeedSetUp { get; } = new("speed.set-up");

    public static DecisionName SpeedTurnPlanned { get; } = new("speed.turn-planned");
}
