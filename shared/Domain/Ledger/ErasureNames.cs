namespace MentorFlow.Domain.Ledger;

// What becomes of requests to erase somebody.
public sealed partial record DecisionName
{
    public static DecisionName ErasureAsked { get; } = new("erasure.asked");

    public static DecisionName ErasureBegun { get; } = new("erasure.begun");

    public static DecisionName ErasureCalledOff { get; } = new("erasure.called-off");

    public static DecisionName ErasureDone { get; } = new("erasure.done");

    public static DecisionName ErasureHeld { get; } = new("erasure.held");

    public static DecisionName ErasureHoldLifted { get; } = new("erasure.hold-lifted");

    public static DecisionName ErasureWaits { get; } = new("erasure.waits");

    public static DecisionName PersonErased { get; } = new("person.erased");
}
