using MentorFlow.Matching.Explaining;

namespace MentorFlow.Matching.Review;

/// <summary>
/// The coordinator's steps as pure transitions: each solves the round anew around what is fixed and says what it costs and whom.
/// To preview a step, take it and do not keep the outcome.
/// </summary>
public static class Reviewing
{
    /// <summary>Solves the round and lays it on the desk.</summary>
    public static Verdict<RoundReview> Propose(MatchingInput input)
    {
        var result = MatchingRound.Solve(input);
        return result.IsValid ? new RoundReview(input, result, ReviewStage.Open, []) : Invalid(result.Errors);
    }

    /// <summary>Fixes a pair, made by the solver or not.</summary>
    public static Verdict<RoundReview> Lock(RoundReview review, PairOfIds pair) =>
        Step(review, ReviewAction.Lock, [pair], input => input with { Locked = [.. input.Locked.Where(locked => locked != pair), pair] });

    public static Verdict<RoundReview> Unlock(RoundReview review, PairOfIds pair) => review.Input.Locked.Contains(pair)
        ? Step(review, ReviewAction.Unlock, [pair], input => input with { Locked = [.. input.Locked.Where(locked => locked != pair)] })
        : RefusalReason.Unknown;

    /// <summary>Rules a pair out for this round; a lock on it falls.</summary>
    public static Verdict<RoundReview> Forbid(RoundReview review, PairOfIds pair) => review.Input.Accepted.Contains(pair)
        ? RefusalReason.WrongStage
        : Step(review, ReviewAction.Forbid, [pair], input => input with
        {
            Locked = [.. input.Locked.Where(locked => locked != pair)],
            Forbidden = [.. input.Forbidden.Where(forbidden => forbidden != pair), pair],
        });

    public static Verdict<RoundReview> Allow(RoundReview review, PairOfIds pair) => review.Input.Forbidden.Contains(pair)
        ? Step(review, ReviewAction.Allow, [pair], input => input with { Forbidden = [.. input.Forbidden.Where(forbidden => forbidden != pair)] })
        : RefusalReason.Unknown;

    /// <summary>Two mentees exchange their mentors, and both new pairs are locked.</summary>
    public static Verdict<RoundReview> Swap(RoundReview review, PairOfIds first, PairOfIds second)
    {
        var made = review.Result.Pairs.Where(pair => pair.Standing != PairStanding.Accepted).Select(pair => new PairOfIds(pair.MenteeId, pair.MentorId)).ToHashSet();
        if (!made.Contains(first) || !made.Contains(second) || first == second)
        {
            return RefusalReason.Unknown;
        }

        PairOfIds[] swapped = [new(first.MenteeId, second.MentorId), new(second.MenteeId, first.MentorId)];
        return Step(review, ReviewAction.Swap, [first, second], input => input with
        {
            Locked = [.. input.Locked.Where(locked => locked != first && locked != second && !swapped.Contains(locked)), .. swapped],
        });
    }

    /// <summary>Takes in what has happened meanwhile (declines, leavers, latecomers), keeping locks and forbidden pairs that still apply.</summary>
    public static Verdict<RoundReview> Resolve(RoundReview review, MatchingInput latest)
    {
        var ids = latest.Candidates.Select(candidate => candidate.Id).ToHashSet(StringComparer.Ordinal);
        bool Applies(PairOfIds pair) => ids.Contains(pair.MenteeId) && ids.Contains(pair.MentorId);
        return Step(review, ReviewAction.Resolve, [], input => latest with
        {
            Locked = [.. input.Locked.Where(pair => Applies(pair) && !latest.Accepted.Contains(pair) && !latest.Declined.Contains(pair))],
            Forbidden = [.. input.Forbidden.Union(latest.Forbidden).Where(Applies)],
        });
    }

    /// <summary>Closes the review: this answer, and no other, is what goes to people.</summary>
    public static Verdict<RoundReview> Approve(RoundReview review) => review.Stage == ReviewStage.Approved
        ? RefusalReason.AlreadyDone
        : review with { Stage = ReviewStage.Approved, Log = [.. review.Log, new ReviewEntry(ReviewAction.Approve, [], ReviewCost.None)] };

    private static Verdict<RoundReview> Step(RoundReview review, ReviewAction action, IReadOnlyList<PairOfIds> pairs, Func<MatchingInput, MatchingInput> change)
    {
        if (review.Stage == ReviewStage.Approved)
        {
            return RefusalReason.WrongStage;
        }

        if (review.Input.Policy.Form is not (MatchForm.Pairs or MatchForm.Peers))
        {
            return Refusal.Invalid(new FieldError("form", "Only pairs can be moved one by one."));
        }

        var input = change(review.Input);
        var result = MatchingRound.Solve(input);
        return result.IsValid ? Taken(review, action, pairs, input, result) : Invalid(result.Errors);
    }

    private static Verdict<RoundReview> Taken(RoundReview review, ReviewAction action, IReadOnlyList<PairOfIds> pairs, MatchingInput input, MatchingResult result)
    {
        var cost = new ReviewCost(
            Math.Round(review.Result.TotalScore - result.TotalScore, 4),
            result.Unmatched.Count - review.Result.Unmatched.Count,
            PersonChanges.Between(review.Result, result));
        return new RoundReview(input, result, ReviewStage.Open, [.. review.Log, new ReviewEntry(action, pairs, cost)]);
    }

    private static Refusal Invalid(IReadOnlyList<InputError> errors) =>
        Refusal.Invalid([.. errors.Select(error => new FieldError(error.PersonId is null ? error.Field : $"{error.PersonId}.{error.Field}", error.Message))]);
}
