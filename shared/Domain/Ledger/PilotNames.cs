namespace MentorFlow.Domain.Ledger;

// What is decided about pilots and looks back: all names together would be too long a file to read.
public sealed partial record DecisionName
{
    public static DecisionName PilotAsked { get; } = new("pilot.asked");

    public static DecisionName PilotDecided { get; } = new("pilot.decided");

    public static DecisionName RetrospectiveAnswered { get; } = new("retrospective.answered");

    public static DecisionName RetrospectiveBegun { get; } = new("retrospective.begun");

    public static DecisionName RetrospectiveLearned { get; } = new("retrospective.learned");

    public static DecisionName RetrospectiveMarked { get; } = new("retrospective.marked");

    public static DecisionName RetrospectiveRemoved { get; } = new("retrospective.removed");

    public static DecisionName RetrospectiveTakenBack { get; } = new("retrospective.taken-back");

    public static DecisionName RetrospectiveUnquoted { get; } = new("retrospective.unquoted");
}
