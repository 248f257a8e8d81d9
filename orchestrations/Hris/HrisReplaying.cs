using MentorFlow.Domain.Ledger;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Hris;

/// <summary>Makes again what facts of HR came to, from what was kept of them.</summary>
public static class HrisReplaying
{
    internal static Replayable OfFact { get; } = new("hris-fact", 1);

    public static IReadOnlyList<IReplayer> All { get; } =
    [
        new PureReplayer<HrisInputs>(
            OfFact, inputs => DecisionResult.Of(HrisSaving.Make(inputs, inputs.Stand.Person.AsRead(), inputs.Stand.Record.AsRead()))),
    ];
}
