namespace MentorFlow.Domain.Ledger;

// What is decided about hours and the certificates of them.
public sealed partial record DecisionName
{
    public static DecisionName HoursCorrected { get; } = new("hours.corrected");

    public static DecisionName HoursStated { get; } = new("hours.stated");

    public static DecisionName ProofGiven { get; } = new("proof.given");

    public static DecisionName ProofWithdrawn { get; } = new("proof.withdrawn");
}
