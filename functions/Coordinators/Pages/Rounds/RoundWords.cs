using System.Globalization;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Matching;
using MentorFlow.Matching.Review;
using MentorFlow.Matching.Rules;

namespace MentorFlow.Functions.Coordinators.Pages.Rounds;

/// <summary>Costs and rules of a round as a coordinator would say them.</summary>
internal static class RoundWords
{
    /// <summary>"+0.12", "−0.03", "no change".</summary>
    public static string Change(double change) => Math.Round(change, 2) switch
    {
        0 => change == 0 ? "no change" : $"{(change > 0 ? "+" : "−")}0.00",
        var rounded => rounded.ToString("+0.00;−0.00", CultureInfo.InvariantCulture),
    };

    /// <summary>"total −0.03, one person more without a partner, 4 people moved".</summary>
    public static string Cost(double scoreChange, int peopleChange, int moved) =>
        $"total score {Change(scoreChange)}{People(peopleChange)}, {(moved == 0 ? "nobody moved" : Words.Count(moved, "person moved", "people moved"))}";

    public static string People(int change) => change switch
    {
        0 => "",
        < 0 => $", {Words.Count(-change, "person", "people")} more without a partner",
        _ => $", {Words.Count(change, "person", "people")} more with a partner",
    };

    public static string Percent(double share) => share.ToString("0 %", CultureInfo.InvariantCulture);

    public static string Did(StepFacts step) => step switch
    {
        { Action: ReviewAction.Swap, Pairs: [var first, var second] } =>
            $"{first.Mentee.Name} and {second.Mentee.Name} exchanged {first.Mentor.Name} and {second.Mentor.Name}",
        { Pairs: [var pair] } => step.Action switch
        {
            ReviewAction.Lock => $"{Pair(pair)} locked",
            ReviewAction.Unlock => $"{Pair(pair)} unlocked",
            ReviewAction.Forbid => $"{Pair(pair)} ruled out",
            ReviewAction.Allow => $"{Pair(pair)} allowed again",
            _ => $"{Pair(pair)} paired and locked",
        },
        _ => "Solved again with the people of that day",
    };

    public static string Pair(PairRef pair) => $"{pair.Mentor.Name} and {pair.Mentee.Name}";

    /// <summary>What it takes to make the pair, and who pays for it.</summary>
    public static string Takes(AlternativeFacts alternative, string person, bool isMatched) => alternative.How switch
    {
        AlternativeKind.FreePlace => isMatched ? "Has a place free; nobody else has to move." : "Has a place free.",
        AlternativeKind.Exchange =>
            $"{person} and {alternative.Displaced!.Name} exchange: {alternative.Displaced.Name} goes from "
            + $"{Say.Score(alternative.DisplacedBefore!.Value)} to {Say.Score(alternative.DisplacedAfter!.Value)}.",
        AlternativeKind.TakesPlace =>
            $"{alternative.Displaced!.Name} ({Say.Score(alternative.DisplacedBefore!.Value)}) gives way, and is without a partner "
            + "unless solving again finds one.",
        AlternativeKind.Full => "Every place is held by pairs that are locked or accepted.",
        _ => $"Not allowed: {string.Join("; ", alternative.Breaks.Select(RuleWords.Of))}.",
    };

    /// <summary>A price's rule by name: "SameTeam" or "Floor".</summary>
    public static string Rule(string name) => Enum.TryParse<HardRule>(name, out var rule) ? RuleWords.Of(rule) : "the floor for the weakest pair";
}
