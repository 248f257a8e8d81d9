namespace MentorFlow.Domain.Ledger;

// What people decide about what is stored of them: all names together would be too long a file to read.
public sealed partial record DecisionName
{
    public static DecisionName CorrectionAnswered { get; } = new("correction.answered");

    public static DecisionName CorrectionAsked { get; } = new("correction.asked");

    public static DecisionName ObjectionRaised { get; } = new("objection.raised");

    public static DecisionName ObjectionTakenBack { get; } = new("objection.taken-back");
}
