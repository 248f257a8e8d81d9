using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Localization;
using MentorFlow.Matching;
using MentorFlow.Matching.Review;
using MentorFlow.Matching.Rules;

namespace MentorFlow.Functions.Coordinators.Pages.Rounds;

/// <summary>Steps, costs and rules of a round as a coordinator would say them.</summary>
internal static class RoundWords
{
    /// <summary>"+0.12", "−0.03", "no change".</summary>
    public static string Change(Texts texts, double change) =>
        change == 0 ? texts["console-rounds.no-change"] : $"{(change > 0 ? "+" : "−")}{texts.Score(Math.Abs(Math.Round(change, 2)))}";

    public static string TotalScore(Texts texts, double change) => texts["console-rounds.total-score-change", ("change", Change(texts, change))];

    /// <summary>"The partner changes for 4 people. One more person is without a partner."</summary>
    public static string Effect(Texts texts, int peopleChange, int moved) => string.Join(
        ' ',
        new[]
        {
            moved == 0 ? texts["console-rounds.nobody-moved"] : texts["console-rounds.moved", ("count", moved)], People(texts, peopleChange),
        }.OfType<string>());

    /// <returns>Null where as many people as before have a partner.</returns>
    public static string? People(Texts texts, int change) => change switch
    {
        0 => null,
        < 0 => texts["console-rounds.more-without", ("count", -change)],
        _ => texts["console-rounds.more-with", ("count", change)],
    };

    public static string Did(Texts texts, StepFacts step) => step.Pairs switch
    {
        [var first, var second] => texts[
            $"console-rounds.did.{step.Action}",
            ("mentor", first.Mentor.Name),
            ("mentee", first.Mentee.Name),
            ("second-mentor", second.Mentor.Name),
            ("second-mentee", second.Mentee.Name)],
        [var pair] => texts[$"console-rounds.did.{step.Action}", ("mentor", pair.Mentor.Name), ("mentee", pair.Mentee.Name)],
        _ => texts[$"console-rounds.did.{step.Action}"],
    };

    public static string Pair(Texts texts, PairRef pair) => Pair(texts, pair.Mentor, pair.Mentee);

    public static string Pair(Texts texts, PersonRef one, PersonRef other) => texts.List([one.Name, other.Name]);

    /// <summary>What it takes to make the pair, and who pays for it.</summary>
    public static string Takes(Texts texts, AlternativeFacts alternative, string person, bool isMatched) => alternative.How switch
    {
        AlternativeKind.FreePlace => isMatched ? texts["console-rounds.takes.free-place-move"] : texts["console-rounds.takes.free-place"],
        AlternativeKind.Exchange => texts[
            alternative.DisplacedAfter < alternative.DisplacedBefore ? "console-rounds.takes.exchange-for-worse" : "console-rounds.takes.exchange",
            ("person", person),
            ("displaced", alternative.Displaced!.Name)],
        AlternativeKind.TakesPlace => texts["console-rounds.takes.takes-place", ("displaced", alternative.Displaced!.Name)],
        AlternativeKind.Full => texts["console-rounds.takes.full"],
        _ => texts["console-rounds.takes.ruled", ("rules", texts.List([.. alternative.Breaks.Select(rule => texts.Say(RuleWords.Of(rule)))]))],
    };

    /// <summary>A price's rule by name: "SameTeam" or "Floor".</summary>
    public static string Rule(Texts texts, string name) =>
        Enum.TryParse<HardRule>(name, out var rule) ? texts.Sentence(RuleWords.Of(rule)) : texts["console-rounds.prices.floor"];

    /// <summary>A field of a step or of a person in the pool; a setting of the program goes by its path in every language.</summary>
    public static string Field(Texts texts, string field) =>
        new[] { $"console-rounds.fields.{field}", $"causes.fields.{field}" }.FirstOrDefault(texts.Language.Messages.ContainsKey) is { } key
            ? texts[key]
            : field;
}
