using MentorFlow.Domain.Rounds;
using MentorFlow.Localization;
using MentorFlow.Matching;
using MentorFlow.Matching.Review;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A matching round with everything its review needs: proposals, what coordinators did, proof and figures.</summary>
/// <param name="Version">To be sent back with every step, so that nobody decides on an answer that has changed.</param>
/// <param name="CanReview">Whether steps are taken now.</param>
/// <param name="GoesOutBy">When the proposals go out without anybody's approval.</param>
/// <param name="MentorsLeft">Mentors without a mentee.</param>
/// <param name="Faults">Why the round cannot be solved.</param>
/// <param name="Certificate">Null once it is no longer kept.</param>
/// <param name="Figures">Null where there are none for this form.</param>
public sealed record RoundReviewFacts(
    string ProgramId,
    int Number,
    int Attempt,
    RoundStatus Status,
    int Version,
    bool CanReview,
    DateTimeOffset FrozenAt,
    DateTimeOffset? GoesOutBy,
    double TotalScore,
    string InputsHash,
    IReadOnlyList<PairFacts> Pairs,
    IReadOnlyList<WaitingFacts> Waiting,
    IReadOnlyList<WaitingFacts> MentorsLeft,
    IReadOnlyList<PairRef> Locked,
    IReadOnlyList<PairRef> Forbidden,
    IReadOnlyList<StepFacts> Steps,
    IReadOnlyList<FaultFacts> Faults,
    CertificateFacts? Certificate,
    RoundFigures? Figures)
{
    /// <summary>Whether it goes out by nobody's silence: it waits until somebody approves.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Of the whole round, of which a part may be shown.</summary>
    public int PairCount { get; init; }

    /// <summary>The same of people who wait.</summary>
    public int WaitingCount { get; init; }

    /// <summary>The circles of its attempt, in their order; none where people meet in pairs.</summary>
    public IReadOnlyList<RoundCircleFacts> Circles { get; init; } = [];

    /// <param name="answer">The whole answer; null when it is no longer kept.</param>
    /// <param name="texts">Of the reader.</param>
    public static async Task<RoundReviewFacts> OfAsync(
        Round round, MatchingResult? answer, PersonNames names, Texts texts, CancellationToken cancellation)
    {
        var left = answer?.Unmatched.Where(person => person.Role is MatchRole.Mentor)
            .Select((person, index) => new WaitingPerson(person.PersonId, index + 1, person.Explanation, person.WhatWouldChangeIt))
            .ToList()
            ?? [];
        await names.ReadManyAsync(round.Pairs.Count + round.Waiting.Count + left.Count, cancellation);
        return new RoundReviewFacts(
            round.ProgramId,
            round.Number,
            round.Attempt,
            round.Status,
            round.Version,
            RoundDecisions.RefuseReview(round, version: null) is null,
            round.FrozenAt,
            round.GoesOutBy,
            round.TotalScore,
            round.InputsHash,
            await names.EachAsync(round.Pairs, PairFacts.In(texts), cancellation),
            await names.EachAsync(round.Waiting, WaitingFacts.In(texts), cancellation),
            await names.EachAsync(left, WaitingFacts.In(texts), cancellation),
            await names.EachAsync(round.Locked, PairRef.OfAsync, cancellation),
            await names.EachAsync(round.Forbidden, PairRef.OfAsync, cancellation),
            await names.EachAsync(round.Steps, StepFacts.OfAsync, cancellation),
            await names.EachAsync(round.Faults, FaultFacts.In(texts), cancellation),
            CertificateFacts.Of(answer?.Certificate, texts),
            answer?.Figures)
        {
            IsHeld = round.IsHeld,
            PairCount = round.Pairs.Count,
            WaitingCount = round.Waiting.Count,
        };
    }
}

/// <summary>One decision of a coordinator about the answer.</summary>
/// <param name="ScoreChange">Of the total; negative is a loss.</param>
/// <param name="PeopleChange">Of the number of people with a partner.</param>
/// <param name="PeopleMoved">How many people have other partners than before.</param>
public sealed record StepFacts(
    DateTimeOffset At, string By, ReviewAction Action, IReadOnlyList<PairRef> Pairs, double ScoreChange, int PeopleChange, int PeopleMoved)
{
    public static async ValueTask<StepFacts> OfAsync(RoundStep step, PersonNames names, CancellationToken cancellation) => new(
        step.At, step.By, step.Action, await names.EachAsync(step.Pairs, PairRef.OfAsync, cancellation), -step.ScoreCost, -step.PeopleCost, step.PeopleMoved);
}

/// <summary>A fact of the pool that cannot be true.</summary>
/// <param name="Person">Null where the round itself is wrong.</param>
public sealed record FaultFacts(PersonRef? Person, string Field, string Rule)
{
    /// <summary>Shows them in the reader's language.</summary>
    public static Func<InputError, PersonNames, CancellationToken, ValueTask<FaultFacts>> In(Texts texts) => async (error, names, cancellation) =>
        new FaultFacts(
            error.PersonId is { } person ? await names.FindAsync(person, cancellation) : null,
            error.Field,
            await names.SayAsync(texts.Say(error.Message), cancellation));
}

/// <summary>The proof that no better answer exists, to be checked without the solver.</summary>
/// <param name="Method">How the answer and its bound were found, for who knows such methods.</param>
/// <param name="Gap">What a better answer could gain at most, in points; 0 when proven.</param>
/// <param name="Floor">Lowest pair score that the floor allowed, 0 to 1.</param>
public sealed record CertificateFacts(
    bool Proven,
    decimal Value,
    decimal Bound,
    decimal Gap,
    string Method,
    ObjectiveScale Scale,
    double Floor,
    IReadOnlyList<PersonPrice> Prices,
    IReadOnlyList<OddGroup> OddGroups)
{
    public static CertificateFacts? Of(Certificate? certificate, Texts texts) => certificate is null
        ? null
        : new(
            certificate.Proven,
            certificate.Value,
            certificate.Bound,
            certificate.Gap,
            texts.Say(certificate.Method),
            certificate.Scale,
            certificate.Floor,
            certificate.Prices,
            certificate.OddGroups);
}
