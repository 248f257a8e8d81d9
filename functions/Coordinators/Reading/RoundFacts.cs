using MentorFlow.Domain.Rounds;
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
    public static async Task<RoundFacts> OfAsync(Round round, PersonNames names, CancellationToken cancellation)
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
            await names.EachAsync(round.Pairs, PairFacts.OfAsync, cancellation),
            await names.EachAsync(round.Waiting, WaitingFacts.OfAsync, cancellation));
    }
}

/// <param name="Score">0 to 1.</param>
/// <param name="Standing">Locked where a coordinator fixed the pair.</param>
public sealed record PairFacts(PersonRef Mentor, PersonRef Mentee, double Score, IReadOnlyList<string> Reasons, PairStanding Standing)
{
    public static async ValueTask<PairFacts> OfAsync(RoundPair pair, PersonNames names, CancellationToken cancellation) => new(
        await names.FindAsync(pair.MentorId, cancellation), await names.FindAsync(pair.MenteeId, cancellation), pair.Score, pair.Reasons, pair.Standing);
}

/// <param name="Place">1 is next.</param>
/// <param name="WouldChange">What would have to be different; null when that is not known.</param>
public sealed record WaitingFacts(PersonRef Person, int Place, string Reason, string? WouldChange)
{
    public static async ValueTask<WaitingFacts> OfAsync(WaitingPerson person, PersonNames names, CancellationToken cancellation) => new(
        await names.FindAsync(person.PersonId, cancellation), person.Place, await names.SayAsync(person.Reason, cancellation), person.WouldChange is { } change
            ? await names.SayAsync(change, cancellation)
            : null);
}

/// <summary>Two people that a coordinator locked or ruled out.</summary>
public sealed record PairRef(PersonRef Mentee, PersonRef Mentor)
{
    public static async ValueTask<PairRef> OfAsync(PairOfIds pair, PersonNames names, CancellationToken cancellation) =>
        new(await names.FindAsync(pair.MenteeId, cancellation), await names.FindAsync(pair.MentorId, cancellation));
}
