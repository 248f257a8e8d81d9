using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A circle of a matching round with names: who is to be in it and why, and what they said when they were asked.</summary>
/// <param name="Number">Of the circle in its attempt, from 1.</param>
/// <param name="Host">Null where each hosts in turn, and where they join one that runs.</param>
/// <param name="Topics">Skills that most of them ask for.</param>
public sealed record RoundCircleFacts(
    string CircleId, int Number, PersonRef? Host, IReadOnlyList<RoundSeatFacts> Seats, IReadOnlyList<string> Topics, CircleStage Stage)
{
    /// <summary>Id of the mentorship that runs already and that they join; null for a new circle.</summary>
    public string? Joins { get; init; }

    /// <summary>Share of what its members ask for that somebody in it brings, 0 to 1; null where nobody is in it but a host.</summary>
    public double? Coverage => Seats.Where(seat => seat.Role is not ProgramRole.Mentor).Select(seat => (double?)seat.Coverage).Average();

    public static async Task<IReadOnlyList<RoundCircleFacts>> OfAsync(
        IDocumentStore store, IEnumerable<RoundCircle> circles, PersonNames names, CancellationToken cancellation)
    {
        var told = new List<RoundCircleFacts>();
        foreach (var circle in circles)
        {
            var asked = circle.Stage is CircleStage.Solved ? [] : await AskedAsync(store, circle, cancellation);
            told.Add(new RoundCircleFacts(
                circle.CircleId,
                circle.Number,
                circle.HostId is { } host ? await names.FindAsync(host, cancellation) : null,
                await names.EachAsync(circle.Seats, RoundSeatFacts.With(asked), cancellation),
                circle.Topics,
                circle.Stage)
            {
                Joins = circle.Joins,
            });
        }

        return told;
    }

    private static async Task<Dictionary<string, CircleSeat>> AskedAsync(
        IDocumentStore store, RoundCircle circle, CancellationToken cancellation) => await store
        .QueryAsync(circle.Partition, new DocumentQuery<CircleSeat>(IdPrefix: CircleSeat.PrefixOf(circle.CircleId)), cancellation)
        .ToDictionaryAsync(seat => seat.Value.PersonId, seat => seat.Value, cancellationToken: cancellation);
}

/// <summary>A place in a circle of a round.</summary>
/// <param name="Score">0 to 1; 0 for a host, whom the others are compared with.</param>
/// <param name="Coverage">Share of their needs that somebody in the circle meets, 0 to 1.</param>
public sealed record RoundSeatFacts(PersonRef Person, ProgramRole Role, double Score, double Coverage, IReadOnlyList<string> Reasons)
{
    /// <summary>What they said when they were asked; null before.</summary>
    public SeatStage? Answer { get; init; }

    /// <summary>What kind of reason a no had; null where none was named.</summary>
    public DeclineReason? Reason { get; init; }

    /// <summary>Why not, in their words; null where they wrote none.</summary>
    public string? Because { get; init; }

    /// <param name="asked">Those who were asked, by person id.</param>
    public static Func<PlannedSeat, PersonNames, CancellationToken, ValueTask<RoundSeatFacts>> With(IReadOnlyDictionary<string, CircleSeat> asked) =>
        async (seat, names, cancellation) =>
        {
            var answer = asked.GetValueOrDefault(seat.PersonId);
            return new RoundSeatFacts(
                await names.FindAsync(seat.PersonId, cancellation), seat.Role, seat.Score, seat.Coverage, [.. seat.Reasons.Select(names.Texts.OfCircle.Say)])
            {
                Answer = answer?.Stage,
                Reason = answer?.Reason,
                Because = answer is { Stage: SeatStage.Declined } ? answer.Because : null,
            };
        };
}
