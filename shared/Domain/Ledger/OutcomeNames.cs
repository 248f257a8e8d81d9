namespace MentorFlow.Domain.Ledger;

// What is decided about outcomes and reports: all names together would be too long a file to read.
public sealed partial record DecisionName
{
    public static DecisionName LegalBasisNamed { get; } = new("career.basis-named");

    public static DecisionName LegalBasisWithdrawn { get; } = new("career.basis-withdrawn");

    public static DecisionName OutcomesRead { get; } = new("career.read");

    public static DecisionName ReportSent { get; } = new("reports.sent");
}
