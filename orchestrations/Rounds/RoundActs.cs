using System.Globalization;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching;
using MentorFlow.Matching.Review;
using MentorFlow.Matching.Validation;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Rounds;

/// <summary>
/// What a coordinator does to a round before it goes out. A step is solved outside the decision, because that takes a second in a large
/// round, and is saved only if nobody decided about the round in the meantime.
/// </summary>
public sealed class RoundActs(Decider decider, RoundArchive archive, MatchingPool pool)
{
    /// <summary>Prices and sensitivity solve the round once more for each rule and weight: a step does without, publishing adds them.</summary>
    private static readonly Explanations Quick = new(Prices: false, Sensitivity: false, Baselines: false);

    /// <param name="version">Of the round that the coordinator looked at.</param>
    /// <param name="coordinator">As signed in to the console.</param>
    /// <param name="watch">Told when a phase of the solving begins.</param>
    public async Task<Verdict<Round>> TakeAsync(
        string programId,
        int number,
        int version,
        ReviewStep step,
        string coordinator,
        CancellationToken cancellation = default,
        Action<SolvingPhase>? watch = null)
    {
        var opened = await OpenAsync(programId, number, version, cancellation);
        if (opened.Value is not { } open)
        {
            return await IsRepeatedAsync(programId, number, version, step, coordinator, cancellation) ? RefusalReason.AlreadyDone : opened.Refusal!;
        }

        var watched = open with { Review = open.Review with { Watch = watch } };
        var taken = step.Action is ReviewAction.Resolve ? await ResolveAsync(watched, cancellation) : Reviewing.Take(Hurried(watched.Review), step);
        if (taken.Value is not { } solved)
        {
            return taken.Refusal!;
        }

        var review = As(open.Review.Input.Policy.Explain, solved);
        await archive.KeepAsync(open.Round.With(review.Input, review.Result), review.Input, review.Result, cancellation);
        return await decider.DecideAsync(
            Key.Of(open.Round),
            round => RoundDecisions.IsRepeated(round, version, step, coordinator)
                ? RefusalReason.AlreadyDone
                : RoundDecisions.Review(round, version, review, coordinator, decider.Now),
            round => Consequences.Of(Note(round, open.Round, coordinator)),
            cancellation);
    }

    /// <summary>What a step would change and whom, without taking it.</summary>
    /// <param name="watch">As above.</param>
    public async Task<Verdict<ReviewCost>> PreviewAsync(
        string programId, int number, int? version, ReviewStep step, CancellationToken cancellation = default, Action<SolvingPhase>? watch = null)
    {
        var opened = await OpenAsync(programId, number, version, cancellation);
        if (opened.Value is not { } open)
        {
            return opened.Refusal!;
        }

        var quick = Hurried(open.Review) with { Watch = watch };
        var taken = step.Action is ReviewAction.Resolve ? await ResolveAsync(open with { Review = quick }, cancellation) : Reviewing.Take(quick, step);
        return taken.Value is { } review ? review.Log[^1].Cost : taken.Refusal!;
    }

    /// <summary>Why two people are not a pair: the rule between them, or what it would cost and whom. Answered as long as the round is not over.</summary>
    public async Task<Verdict<WhyNotAnswer>> WhyNotAsync(string programId, int number, PairOfIds pair, CancellationToken cancellation = default)
    {
        var kept = await KeptAsync(programId, number, cancellation);
        return kept.Value is not { } open ? kept.Refusal!
            : StepCheck.Errors(open.Review.Input, pair) is { Count: > 0 } errors ? Refusal.Invalid(errors)
            : WhyNot.Explain(open.Review.Input, open.Review.Result, StepCheck.Ordered(open.Review.Input, pair));
    }

    /// <summary>Whom a mentee or a peer could be with instead, and what it costs directly.</summary>
    public async Task<Verdict<Alternatives>> AlternativesAsync(string programId, int number, string personId, CancellationToken cancellation = default)
    {
        var kept = await KeptAsync(programId, number, cancellation);
        return kept.Value is { } open ? AlternativeSearch.Of(open.Review, personId) : kept.Refusal!;
    }

    private static RoundReview Hurried(RoundReview review) => review with { Input = Explaining(review.Input, Quick) };

    // How much is explained changes no pair, so the answer goes under the hash of what the program asked for.
    private static RoundReview As(Explanations explain, RoundReview review)
    {
        var input = Explaining(review.Input, explain);
        return review with { Input = input, Result = review.Result with { InputHash = InputFingerprint.Of(input) } };
    }

    private static MatchingInput Explaining(MatchingInput input, Explanations explain) => input with { Policy = input.Policy with { Explain = explain } };

    private async Task<bool> IsRepeatedAsync(string programId, int number, int version, ReviewStep step, string coordinator, CancellationToken cancellation) =>
        await decider.Store.FindAsync(Round.KeyOf(programId, number), cancellation) is { Value: var round }
        && RoundDecisions.IsRepeated(round, version, step, coordinator);

    private async Task<Verdict<OpenRound>> OpenAsync(string programId, int number, int? version, CancellationToken cancellation)
    {
        var kept = await KeptAsync(programId, number, cancellation);
        return kept.Value is { } open && RoundDecisions.RefuseReview(open.Round, version) is { } refusal ? refusal : kept;
    }

    private async Task<Verdict<OpenRound>> KeptAsync(string programId, int number, CancellationToken cancellation)
    {
        if (await decider.Store.FindAsync(Round.KeyOf(programId, number), cancellation) is not { Value: var round })
        {
            return RefusalReason.Unknown;
        }

        return await archive.OpenAsync(round, cancellation) is { } review ? new OpenRound(round, review) : RefusalReason.WrongStage;
    }

    private async Task<Verdict<RoundReview>> ResolveAsync(OpenRound open, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(open.Round.ProgramId), cancellation);
        var latest = await pool.FreezeAsync(program, open.Round.Number, open.Round.FrozenAt, open.Round.Forbidden, cancellation);
        return Reviewing.Resolve(open.Review, Explaining(latest, open.Review.Input.Policy.Explain));
    }

    private static LedgerNote Note(Round round, Round before, string coordinator)
    {
        var step = round.Steps[^1];
        var pairs = string.Join(" and ", step.Pairs.Select(pair => $"{pair.MenteeId} with {pair.MentorId}"));
        var cost = string.Create(CultureInfo.InvariantCulture, $"score {-step.ScoreCost:+0.####;-0.####;0}, people {-step.PeopleCost:+0;-0;0}");
        return new LedgerNote(
            Actors.Coordinator(coordinator),
            DecisionName.All[$"round.{step.Action.ToString().ToLowerInvariant()}"],
            round.Id,
            pairs.Length > 0 ? $"{pairs}; {cost}" : cost,
            new { Before = before.InputsHash, After = round.InputsHash, step.Action, step.Pairs })
        {
            // A round that is solved again has a pool of its own.
            Facts = Lasting.Of(round),
        };
    }

    private sealed record OpenRound(Round Round, RoundReview Review);
}
