using MentorFlow.Localization;
using MentorFlow.Matching;
using MentorFlow.Matching.Explaining;
using MentorFlow.Matching.Review;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>What a step costs and whom: against the answer as it stands.</summary>
/// <param name="ScoreChange">Of the total; negative is a loss.</param>
/// <param name="PeopleChange">Of the number of people with a partner.</param>
/// <param name="Changes">Whose partners differ, those who lose most first.</param>
public sealed record CostFacts(double ScoreChange, int PeopleChange, IReadOnlyList<ChangeFacts> Changes)
{
    public static async Task<CostFacts> OfAsync(ReviewCost cost, PersonNames names, CancellationToken cancellation) =>
        new(-cost.ScoreCost, -cost.PeopleCost, await names.EachAsync(cost.Changes, ChangeFacts.OfAsync, cancellation));
}

/// <summary>One person's lot before and after; scores are sums over partners.</summary>
public sealed record ChangeFacts(PersonRef Person, IReadOnlyList<PersonRef> PartnersBefore, IReadOnlyList<PersonRef> PartnersAfter, double Before, double After)
{
    public static async ValueTask<ChangeFacts> OfAsync(PersonChange change, PersonNames names, CancellationToken cancellation) => new(
        await names.FindAsync(change.PersonId, cancellation),
        await names.FindAsync(change.PartnersBefore, cancellation),
        await names.FindAsync(change.PartnersAfter, cancellation),
        change.Before,
        change.After);
}

/// <summary>Why two people are not a pair.</summary>
/// <param name="Rules">The hard rules between them; empty when it is a question of cost.</param>
public sealed record WhyNotFacts(
    PersonRef Mentee,
    PersonRef Mentor,
    bool Possible,
    IReadOnlyList<HardRule> Rules,
    double ScoreChange,
    int PeopleChange,
    IReadOnlyList<ChangeFacts> Changes,
    string Words)
{
    /// <param name="texts">Of the reader.</param>
    public static async Task<WhyNotFacts> OfAsync(WhyNotAnswer answer, PersonNames names, Texts texts, CancellationToken cancellation) => new(
        await names.FindAsync(answer.Pair.MenteeId, cancellation),
        await names.FindAsync(answer.Pair.MentorId, cancellation),
        answer.Possible,
        answer.Rules,
        -answer.ScoreCost,
        -answer.PeopleCost,
        await names.EachAsync(answer.Changes, ChangeFacts.OfAsync, cancellation),
        await names.SayAsync(texts.Say(answer.Words), cancellation));
}

/// <summary>Everybody whom one person could be with instead; what serves most people and costs least comes first.</summary>
/// <param name="PresentScore">0 to 1; null for somebody unmatched.</param>
public sealed record AlternativesFacts(PersonRef Person, IReadOnlyList<PersonRef> Present, double? PresentScore, IReadOnlyList<AlternativeFacts> Ways)
{
    /// <param name="limit">Most alternatives to show; null for all.</param>
    public static async Task<AlternativesFacts> OfAsync(Alternatives alternatives, int? limit, PersonNames names, CancellationToken cancellation)
    {
        var shown = alternatives.Ways.Take(limit ?? int.MaxValue).ToList();
        await names.ReadManyAsync(shown.Count, cancellation);
        return new AlternativesFacts(
            await names.FindAsync(alternatives.PersonId, cancellation),
            alternatives.Present is { } present
                ? [await names.FindAsync(present.MenteeId == alternatives.PersonId ? present.MentorId : present.MenteeId, cancellation)]
                : [],
            alternatives.Present?.Score,
            await names.EachAsync(shown, AlternativeFacts.OfAsync, cancellation));
    }
}

/// <param name="ScoreChange">What the total changes by, as long as nobody else moves; negative is a loss.</param>
/// <param name="PeopleChange">What the number of people with a partner changes by.</param>
/// <param name="Displaced">Who gives way; null when nobody does.</param>
/// <param name="DisplacedBefore">Their score now.</param>
/// <param name="DisplacedAfter">Their score with the partner they get instead; null when they get none.</param>
/// <param name="Step">The step that makes it so; null where nothing can.</param>
public sealed record AlternativeFacts(
    PersonRef Partner,
    double Score,
    AlternativeKind How,
    IReadOnlyList<HardRule> Breaks,
    double ScoreChange,
    int PeopleChange,
    PersonRef? Displaced,
    double? DisplacedBefore,
    double? DisplacedAfter,
    ReviewStep? Step)
{
    public static async ValueTask<AlternativeFacts> OfAsync(Alternative alternative, PersonNames names, CancellationToken cancellation) => new(
        await names.FindAsync(alternative.PartnerId, cancellation),
        alternative.Score,
        alternative.How,
        alternative.Breaks,
        alternative.ScoreChange,
        alternative.PeopleChange,
        alternative.Displaced is { } held ? await names.FindAsync(held.MenteeId == alternative.PartnerId ? held.MentorId : held.MenteeId, cancellation) : null,
        alternative.Displaced?.Score,
        alternative.DisplacedScore,
        alternative.Step);
}
