using MentorFlow.Domain.Rounds;
using MentorFlow.Localization;
using MentorFlow.Matching;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A matching round with names: who is proposed to whom and why, who waits and why.</summary>
public sealed record RoundFacts(
    string ProgramId,
    int Number,
    int Attempt,
    RoundStatus Status,
    int Version,
    DateTimeOffset FrozenAt,
    double TotalScore,
    string InputsHash,
    IReadOnlyList<PairFacts> Pairs,
    IReadOnlyList<WaitingFacts> Waiting)
{
    /// <param name="texts">Of the reader.</param>
    public static async Task<RoundFacts> OfAsync(Round round, PersonNames names, Texts texts, CancellationToken cancellation)
    {
        await names.ReadManyAsync(round.Pairs.Count + round.Waiting.Count, cancellation);
        return new RoundFacts(
            round.ProgramId,
            round.Number,
            round.Attempt,
            round.Status,
            round.Version,
            round.FrozenAt,
            round.TotalScore,
            round.InputsHash,
            await names.EachAsync(round.Pairs, PairFacts.In(texts), cancellation),
            await names.EachAsync(round.Waiting, WaitingFacts.In(texts), cancellation));
    }
}

/// <param name="Score">0 to 1.</param>
/// <param name="Standing">Locked where a coordinator fixed the pair.</param>
public sealed record PairFacts(PersonRef Mentor, PersonRef Mentee, double Score, IReadOnlyList<string> Reasons, PairStanding Standing)
{
    /// <summary>Shows them in the reader's language.</summary>
    public static Func<RoundPair, PersonNames, CancellationToken, ValueTask<PairFacts>> In(Texts texts) => async (pair, names, cancellation) =>
        new PairFacts(
            await names.FindAsync(pair.MentorId, cancellation),
            await names.FindAsync(pair.MenteeId, cancellation),
            pair.Score,
            [.. pair.Reasons.Select(texts.Say)],
            pair.Standing);
}

/// <param name="Place">1 is next.</param>
/// <param name="WouldChange">What would have to be different; null when that is not known.</param>
public sealed record WaitingFacts(PersonRef Person, int Place, string Reason, string? WouldChange)
{
    /// <summary>Shows them in the reader's language.</summary>
    public static Func<WaitingPerson, PersonNames, CancellationToken, ValueTask<WaitingFacts>> In(Texts texts) => async (person, names, cancellation) =>
        new WaitingFacts(
            await names.FindAsync(person.PersonId, cancellation),
            person.Place,
            await names.SayAsync(texts.Say(person.Reason), cancellation),
            person.WouldChange is { } change ? await names.SayAsync(texts.Say(change), cancellation) : null);
}

/// <summary>Two people that a coordinator locked or ruled out.</summary>
public sealed record PairRef(PersonRef Mentee, PersonRef Mentor)
{
    public static async ValueTask<PairRef> OfAsync(PairOfIds pair, PersonNames names, CancellationToken cancellation) =>
        new(await names.FindAsync(pair.MenteeId, cancellation), await names.FindAsync(pair.MentorId, cancellation));
}
