namespace MentorFlow.Domain.Ledger;

// The names around the seals of the ledger.
public sealed partial record DecisionName
{
    public static DecisionName LedgerSealed { get; } = new("ledger.sealed");
}
