namespace MentorFlow.Domain.Ledger;

// What is decided about a program that changes: all names together would be too long a file to read.
public sealed partial record DecisionName
{
    public static DecisionName ProgramChanged { get; } = new("program.changed");

    public static DecisionName ProgramSettled { get; } = new("program.settled");

    public static DecisionName ProgramStopped { get; } = new("program.stopped");

    public static DecisionName TermsAsked { get; } = new("terms.asked");

    public static DecisionName TermsKept { get; } = new("terms.kept");

    public static DecisionName TermsMoved { get; } = new("terms.moved");
}
