using MentorFlow.Rounds;

namespace MentorFlow.Functions.Api.Facts;

/// <summary>A matching round with names: who is proposed to whom and why, who waits and why.</summary>
public sealed record RoundFacts(
    string ProgramId,
    int Number,
    int Attempt,
    RoundStatus Status,
    DateTimeOffset FrozenAt,
    double TotalScore,
    string InputsHash,
    IReadOnlyList<PairFacts> Pairs,
    IReadOnlyList<WaitingFacts> Waiting)
{
    public static async Task<RoundFacts> OfAsync(Round round, NameBook names, CancellationToken cancellation)
    {
        var mentors = await names.FindAsync(round.Pairs.Select(pair => pair.MentorId), cancellation);
        var mentees = await names.FindAsync(round.Pairs.Select(pair => pair.MenteeId), cancellation);
        var waiting = await names.FindAsync(round.Waiting.Select(person => person.PersonId), cancellation);
        return new RoundFacts(
            round.ProgramId,
            round.Number,
            round.Attempt,
            round.Status,
            round.FrozenAt,
            round.TotalScore,
            round.InputsHash,
            [.. round.Pairs.Select((pair, i) => new PairFacts(mentors[i], mentees[i], pair.Score, pair.Reasons))],
            [.. round.Waiting.Select((person, i) => new WaitingFacts(waiting[i], person.Place, person.Reason))]);
    }
}

/// <param name="Score">0 to 1.</param>
public sealed record PairFacts(PersonRef Mentor, PersonRef Mentee, double Score, IReadOnlyList<string> Reasons);

/// <param name="Place">1 is next.</param>
public sealed record WaitingFacts(PersonRef Person, int Place, string Reason);
