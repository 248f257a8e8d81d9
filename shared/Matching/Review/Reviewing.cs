using MentorFlow.Matching.Explaining;
using MentorFlow.Matching.Rounds;
using MentorFlow.Matching.Validation;

namespace MentorFlow.Matching.Review;

/// <summary>
/// The coordinator's steps as pure transitions: each solves the round again around what is fixed and says what it costs and whom.
/// To preview a step, take it and do not keep the outcome.
/// </summary>
public static class Reviewing
{
    private static readonly ReviewAction[] Steps =
        [ReviewAction.Lock, ReviewAction.Unlock, ReviewAction.Forbid, ReviewAction.Allow, ReviewAction.Move, ReviewAction.Swap];

    /// <summary>Solves the round and opens its review.</summary>
    public static Verdict<RoundReview> Propose(MatchingInput input)
    {
        var result = MatchingRound.Solve(input);
        return result.IsValid ? new RoundReview(input, result, ReviewStage.Open, []) : Invalid(result.Errors);
    }

    /// <summary>Takes any step but solving again and approving, which need more than the round itself.</summary>
    public static Verdict<RoundReview> Take(RoundReview review, ReviewStep step)
    {
        var errors = StepCheck.Errors(review.Input, step.Pair, step.Action is ReviewAction.Swap ? "first" : "");
        if (step.Action is ReviewAction.Swap)
        {
            errors = [.. errors, .. StepCheck.Errors(review.Input, step.Second, "second")];
        }

        return step.Action switch
        {
            _ when errors.Count > 0 => Refusal.Invalid(errors),
            ReviewAction.Lock => Lock(review, step.Pair!),
            ReviewAction.Unlock => Unlock(review, step.Pair!),
            ReviewAction.Forbid => Forbid(review, step.Pair!),
            ReviewAction.Allow => Allow(review, step.Pair!),
            ReviewAction.Move => Move(review, step.Pair!),
            ReviewAction.Swap => Swap(review, step.Pair!, step.Second!),
            _ => Refusal.Invalid(new FieldError("action", "rules.one-of", ("choices", string.Join(", ", Steps)))),
        };
    }

    /// <summary>Fixes a pair, made by the solver or not.</summary>
    public static Verdict<RoundReview> Lock(RoundReview review, PairOfIds pair) =>
        Step(review, ReviewAction.Lock, [pair], (input, pairs) => input.Locked.Contains(pairs[0])
            ? RefusalReason.AlreadyDone
            : input with { Locked = [.. input.Locked, pairs[0]] });

    public static Verdict<RoundReview> Unlock(RoundReview review, PairOfIds pair) =>
        Step(review, ReviewAction.Unlock, [pair], (input, pairs) => input.Locked.Contains(pairs[0])
            ? input with { Locked = Without(input.Locked, pairs[0]) }
            : Refusal.Invalid(new FieldError("pair", "matching.rules.not-locked")));

    /// <summary>Rules a pair out for this round; a lock on it falls.</summary>
    public static Verdict<RoundReview> Forbid(RoundReview review, PairOfIds pair) =>
        Step(review, ReviewAction.Forbid, [pair], (input, pairs) =>
            input.Accepted.Contains(pairs[0]) ? RefusalReason.WrongStage
            : input.Forbidden.Contains(pairs[0]) ? RefusalReason.AlreadyDone
            : input with { Locked = Without(input.Locked, pairs[0]), Forbidden = [.. input.Forbidden, pairs[0]] });

    public static Verdict<RoundReview> Allow(RoundReview review, PairOfIds pair) =>
        Step(review, ReviewAction.Allow, [pair], (input, pairs) => input.Forbidden.Contains(pairs[0])
            ? input with { Forbidden = Without(input.Forbidden, pairs[0]) }
            : Refusal.Invalid(new FieldError("pair", "matching.rules.not-ruled-out")));

    /// <summary>
    /// Takes the learner from wherever they are to this partner, and locks the pair; locks that stand against it on the learner's side are removed.
    /// </summary>
    public static Verdict<RoundReview> Move(RoundReview review, PairOfIds pair) =>
        Step(review, ReviewAction.Move, [pair], (input, pairs) => input.Locked.Contains(pairs[0])
            ? RefusalReason.AlreadyDone
            : input with { Locked = [.. input.Locked.Where(locked => !IsInTheWay(input, locked, pairs[0])), pairs[0]] });

    /// <summary>Two mentees exchange their mentors, and both new pairs are locked.</summary>
    public static Verdict<RoundReview> Swap(RoundReview review, PairOfIds first, PairOfIds second) =>
        Step(review, ReviewAction.Swap, [first, second], (input, pairs) =>
        {
            var made = review.Result.Pairs.Where(pair => pair.Standing != PairStanding.Accepted)
                .Select(pair => StepCheck.Ordered(input, new PairOfIds(pair.MenteeId, pair.MentorId)))
                .ToHashSet();
            IReadOnlyList<FieldError> errors =
            [
                .. pairs.Zip(["first", "second"])
                    .Where(pair => !made.Contains(pair.First))
                    .Select(pair => new FieldError(pair.Second, "matching.rules.not-proposed")),
            ];
            if (errors.Count > 0 || pairs[0] == pairs[1])
            {
                return Refusal.Invalid(errors.Count > 0 ? errors : [new FieldError("second", "matching.rules.same-pair")]);
            }

            // As given, not as ordered: between peers the order says who exchanges with whom.
            PairOfIds[] swapped =
            [
                StepCheck.Ordered(input, new(first.MenteeId, second.MentorId)),
                StepCheck.Ordered(input, new(second.MenteeId, first.MentorId)),
            ];
            return input with { Locked = [.. input.Locked.Where(locked => !pairs.Contains(locked) && !swapped.Contains(locked)), .. swapped] };
        });

    /// <summary>Takes in what has happened meanwhile (declines, leavers, latecomers), keeping locks and forbidden pairs that still apply.</summary>
    public static Verdict<RoundReview> Resolve(RoundReview review, MatchingInput latest)
    {
        var ids = latest.Candidates.Select(candidate => candidate.Id).ToHashSet(StringComparer.Ordinal);
        bool Applies(PairOfIds pair) => ids.Contains(pair.MenteeId) && ids.Contains(pair.MentorId);
        return Step(review, ReviewAction.Resolve, [], (input, _) => latest with
        {
            Locked = [.. input.Locked.Where(pair => Applies(pair) && !latest.Accepted.Contains(pair) && !latest.Declined.Contains(pair))],
            Forbidden = [.. input.Forbidden.Union(latest.Forbidden).Where(Applies)],
        });
    }

    /// <summary>Closes the review: this answer, and no other, is what goes to people.</summary>
    public static Verdict<RoundReview> Approve(RoundReview review) => review.Stage == ReviewStage.Approved
        ? RefusalReason.AlreadyDone
        : review with { Stage = ReviewStage.Approved, Log = [.. review.Log, new ReviewEntry(ReviewAction.Approve, [], ReviewCost.None)] };

    private static Verdict<RoundReview> Step(
        RoundReview review, ReviewAction action, IReadOnlyList<PairOfIds> pairs, Func<MatchingInput, IReadOnlyList<PairOfIds>, Verdict<MatchingInput>> change)
    {
        if (review.Stage == ReviewStage.Approved)
        {
            return RefusalReason.WrongStage;
        }

        if (review.Input.Policy.Form is not (MatchForm.Pairs or MatchForm.Peers))
        {
            return Refusal.Invalid(new FieldError("form", "matching.rules.pairs-only"));
        }

        IReadOnlyList<PairOfIds> ordered = [.. pairs.Select(pair => StepCheck.Ordered(review.Input, pair))];
        var changed = change(review.Input, ordered);
        if (changed.Value is not { } input)
        {
            return changed.Refusal!;
        }

        var result = MatchingRound.Solve(input, review.Watch);
        return result.IsValid ? Taken(review, action, ordered, input, result) : Invalid(result.Errors);
    }

    private static RoundReview Taken(RoundReview review, ReviewAction action, IReadOnlyList<PairOfIds> pairs, MatchingInput input, MatchingResult result)
    {
        var cost = new ReviewCost(
            Math.Round(review.Result.TotalScore - result.TotalScore, 4),
            result.Unmatched.Count - review.Result.Unmatched.Count,
            PersonChanges.Between(review.Result, result));
        return new RoundReview(input, result, ReviewStage.Open, [.. review.Log, new ReviewEntry(action, pairs, cost)]);
    }

    private static bool IsInTheWay(MatchingInput input, PairOfIds locked, PairOfIds wanted)
    {
        if (input.Policy.Form == MatchForm.Peers)
        {
            return locked.MenteeId == wanted.MenteeId
                || locked.MenteeId == wanted.MentorId
                || locked.MentorId == wanted.MenteeId
                || locked.MentorId == wanted.MentorId;
        }

        var places = Math.Min(input.Policy.MentorsPerMentee, input.Candidates.First(candidate => candidate.Id == wanted.MenteeId).Capacity);
        var standing = input.Locked.Concat(input.Accepted).Count(pair => pair.MenteeId == wanted.MenteeId);
        return locked.MenteeId == wanted.MenteeId && standing >= places;
    }

    private static IReadOnlyList<PairOfIds> Without(IReadOnlyList<PairOfIds> pairs, PairOfIds one) => [.. pairs.Where(pair => pair != one)];

    private static Refusal Invalid(IReadOnlyList<InputError> errors) =>
        Refusal.Invalid([.. errors.Select(error => new FieldError(error.PersonId is null ? error.Field : $"{error.PersonId}.{error.Field}", error.Message))]);
}
