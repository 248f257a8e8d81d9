using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching;
using MentorFlow.Matching.Circles;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>What a step of a coordinator about the circles of a round is decided on.</summary>
/// <param name="Circles">Those of the attempt, in their order.</param>
internal sealed record CircleReviewFacts(Stored<Round> Round, IReadOnlyList<Stored<RoundCircle>> Circles);

/// <summary>A coordinator changes the circles of a round within the rules: sizes, places, and whom lines and conflicts keep apart; pure.</summary>
internal static class CircleReviewing
{
    /// <param name="input">As it was solved.</param>
    /// <param name="version">Of the round that the coordinator looked at.</param>
    /// <param name="to">Number of the circle; null leaves them out.</param>
    public static Decision<Verdict<Round>> Move(
        CircleReviewFacts facts, MatchingInput input, int version, string personId, int? to, string coordinator)
    {
        var from = facts.Circles.FirstOrDefault(circle => circle.Value.Has(personId));
        if (version == facts.Round.Value.Version - 1 && from?.Value.Number == to)
        {
            return new Decision<Verdict<Round>>(RefusalReason.AlreadyDone);
        }

        if (RoundDecisions.RefuseReview(facts.Round.Value, version) is { } refusal)
        {
            return new Decision<Verdict<Round>>(refusal);
        }

        var target = to is { } number ? facts.Circles.FirstOrDefault(circle => circle.Value.Number == number) : null;
        if (from?.Value.Number == to || (to is not null && target is null) || input.Candidates.All(candidate => candidate.Id != personId))
        {
            return Refuse("circles.rules.another-circle");
        }

        if (from?.Value.HostId == personId || target?.Value.HostId == personId)
        {
            return Refuse("circles.rules.host-stays");
        }

        var writes = new Batch();
        if (from is not null)
        {
            var left = RoundCircles.MembersOf(from.Value).Where(member => member != personId).ToList();
            if (from.Value.Joins is null && left.Count < LeastOf(input, from.Value))
            {
                return Refuse("circles.rules.too-small", ("min", input.Policy.Circles.MinMembers + 1));
            }

            if (Judged(input, from.Value, left, out _) is not { } smaller)
            {
                return Refuse("circles.rules.another-circle");
            }

            writes.Replace(from, smaller);
        }

        if (target is not null)
        {
            IReadOnlyList<string> members = [.. RoundCircles.MembersOf(target.Value), personId];
            if (members.Count > MostOf(input, target.Value))
            {
                return Refuse("circles.rules.full");
            }

            if (Judged(input, target.Value, members, out var clashes) is not { } larger || clashes.Count > 0)
            {
                return Refuse("circles.rules.kept-apart");
            }

            writes.Replace(target, larger);
        }

        return Save(facts, writes, coordinator, to is null ? $"{personId} left out" : $"{personId} to circle {to}");
    }

    public static Decision<Verdict<Round>> Dissolve(CircleReviewFacts facts, int version, int number, string coordinator)
    {
        if (RoundDecisions.RefuseReview(facts.Round.Value, version) is { } refusal)
        {
            return new Decision<Verdict<Round>>(refusal);
        }

        return facts.Circles.FirstOrDefault(one => one.Value.Number == number) is { Value.Seats.Count: > 0 } circle
            ? Save(facts, new Batch().Replace(circle, circle.Value with { Seats = [] }), coordinator, $"circle {number} given up")
            : new Decision<Verdict<Round>>(RefusalReason.AlreadyDone);
    }

    private static Decision<Verdict<Round>> Save(CircleReviewFacts facts, Batch writes, string coordinator, string outcome)
    {
        var round = facts.Round.Value with { Version = facts.Round.Value.Version + 1 };
        return new Decision<Verdict<Round>>(round)
        {
            Writes = writes.Replace(facts.Round, round),
            Notes = [new LedgerNote(Actors.Coordinator(coordinator), DecisionName.CircleReviewed, round.Id, outcome)],
        };
    }

    // With scores and reasons as the solver would have said them.
    private static RoundCircle? Judged(MatchingInput input, RoundCircle circle, IReadOnlyList<string> members, out IReadOnlyList<PairOfIds> clashes)
    {
        var judgment = CircleReview.Judge(input, new CircleWish(circle.HostId, members, circle.Joins));
        clashes = judgment.Clashes;
        return judgment.Circle is { } judged ? circle with { Seats = RoundCircles.SeatsOf(judged), Topics = judged.Topics } : null;
    }

    private static int LeastOf(MatchingInput input, RoundCircle circle) => input.Policy.Circles.MinMembers + (circle.HostId is null ? 1 : 0);

    private static int MostOf(MatchingInput input, RoundCircle circle) => circle.Joins is { } joins
        ? input.OpenCircles?.FirstOrDefault(open => open.CircleId == joins)?.Seats ?? 0
        : input.Policy.Circles.MaxMembers + (circle.HostId is null ? 1 : 0);

    private static Decision<Verdict<Round>> Refuse(string rule, params ReadOnlySpan<(string Name, object? Value)> values) =>
        new(Refusal.Invalid(new FieldError("circle", rule, values)));
}
