namespace MentorFlow.Domain.Ledger;

// What people say of the places they give.
public sealed partial record DecisionName
{
    public static DecisionName PlacesSet { get; } = new("places.set");
}
