using MentorFlow.Domain.Rounds;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>What is computed for a large round in the background: how far it has come, and what came of it.</summary>
/// <param name="Percent">About how much of the work is behind it, 0 to 100.</param>
/// <param name="IsOver">Whether it is done or refused: until then it is to be asked for again.</param>
/// <param name="Refused">Why the step cannot be taken; null where it can, and while that is not known.</param>
/// <param name="Errors">What is wrong with the step by field.</param>
/// <param name="Cost">What the step changed or would change, with the first hundred people of a preview; null before.</param>
/// <param name="Moved">How many people have other partners by it.</param>
public sealed record RoundOrderFacts(
    string ProgramId,
    int Number,
    string OrderId,
    RoundOrderKind Kind,
    RoundPhase Phase,
    int Percent,
    DateTimeOffset OrderedAt,
    bool IsOver,
    RefusalReason? Refused,
    IReadOnlyDictionary<string, string> Errors,
    CostFacts? Cost,
    int Moved)
{
    /// <param name="texts">Of the reader.</param>
    public static async Task<RoundOrderFacts> OfAsync(RoundOrder order, PersonNames names, Texts texts, CancellationToken cancellation) => new(
        order.ProgramId,
        order.Number,
        order.OrderId,
        order.Kind,
        order.Phase,
        order.Percent,
        order.At,
        order.IsOver,
        order.Refused,
        (order.Faults ?? []).DistinctBy(fault => fault.Field).ToDictionary(fault => fault.Field, fault => texts.Say(fault.Message)),
        order.Cost is { } cost ? await CostFacts.OfAsync(cost, names, cancellation) : null,
        order.Moved);
}
