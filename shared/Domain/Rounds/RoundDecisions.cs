using MentorFlow.Matching;
using MentorFlow.Matching.Review;

namespace MentorFlow.Domain.Rounds;

/// <summary>What may happen to a solved round before it goes out.</summary>
public static class RoundDecisions
{
    /// <summary>Whether a coordinator who looked at this version may still change the answer.</summary>
    /// <param name="version">As the coordinator saw it; null where no version was stated.</param>
    /// <returns>Null when they may.</returns>
    public static Refusal? RefuseReview(Round round, int? version) => round switch
    {
        { Status: not RoundStatus.Solved } or { GoesOutBy: null } => new Refusal(RefusalReason.WrongStage, []),
        _ when version is { } seen && seen != round.Version => new Refusal(
            RefusalReason.Stale, [new FieldError("version", "rules.round-moved-on", ("seen", seen), ("version", round.Version))]),
        _ => null,
    };

    /// <summary>Whether this very step, asked for on this version by the same coordinator, is the one that was taken last: a button pressed twice.</summary>
    public static bool IsRepeated(Round round, int version, ReviewStep step, string by) =>
        version == round.Version - 1
        && round.Steps is [.., var last]
        && last.By == by
        && last.Action == step.Action
        && last.Pairs.SequenceEqual(new[] { step.Pair, step.Second }.OfType<PairOfIds>());

    /// <summary>Takes over what a step of the review made of the answer.</summary>
    public static Verdict<Round> Review(Round round, int version, RoundReview review, string by, DateTimeOffset at) =>
        RefuseReview(round, version) is { } refusal
            ? refusal
            : round.With(review.Input, review.Result) with
            {
                Version = round.Version + 1,
                Steps = [.. round.Steps, RoundStep.Of(review.Log[^1], by, at)],
                FrozenAt = review.Log[^1].Action is ReviewAction.Resolve ? at : round.FrozenAt,
            };

    /// <summary>Lets the answer go out as it stands.</summary>
    public static Verdict<Round> Approve(Round round, int? version) => round.Status switch
    {
        RoundStatus.Blocked => RefusalReason.WrongStage,
        not RoundStatus.Solved => RefusalReason.AlreadyDone,
        _ => RefuseReview(round, version) is { } refusal ? refusal : round with { Status = RoundStatus.Approved, Version = round.Version + 1 },
    };

    /// <summary>Gives the review more time.</summary>
    public static Verdict<Round> Extend(Round round, DateTimeOffset goesOutBy) =>
        RefuseReview(round, version: null) is { } refusal ? refusal : round with { GoesOutBy = goesOutBy };

    /// <summary>From here on, the pairs are what people are asked about.</summary>
    public static Verdict<Round> Publish(Round round) => round.Status switch
    {
        RoundStatus.Published => RefusalReason.AlreadyDone,
        RoundStatus.Solved or RoundStatus.Approved => round with { Status = RoundStatus.Published, GoesOutBy = null },
        _ => RefusalReason.WrongStage,
    };
}
