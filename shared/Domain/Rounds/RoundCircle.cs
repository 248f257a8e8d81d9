using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching;

namespace MentorFlow.Domain.Rounds;

/// <summary>
/// One circle of a round's attempt: as it was solved, as a coordinator changed it, and what became of it. A document of its own, so that no round grows with
/// its circles.
/// </summary>
/// <param name="Number">Of the circle among those of its attempt, from 1.</param>
/// <param name="HostId">Null where each hosts in turn.</param>
/// <param name="Seats">Who is to be in it, the host too; of one that runs already, who joins.</param>
/// <param name="Topics">Skills that most of them ask for, as they spell them.</param>
public sealed record RoundCircle(
    string ProgramId,
    int Round,
    int Attempt,
    int Number,
    string? HostId,
    IReadOnlyList<PlannedSeat> Seats,
    IReadOnlyList<string> Topics,
    CircleStage Stage = CircleStage.Solved) : IDocument
{
    /// <summary>The circle that runs already and that they join; null for a new one.</summary>
    public string? Joins { get; init; }

    public static string Type => "round-circle";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, CircleId).Id;

    /// <summary>By which its people are asked; also the id of the mentorship that comes of a new one.</summary>
    public string CircleId => CircleIdOf(Round, Attempt, Number);

    public bool Has(string personId) => Seats.Any(seat => seat.PersonId == personId);

    public static string CircleIdOf(int round, int attempt, int number) => $"circle-r{round:D4}a{attempt:D2}-{number:D4}";

    /// <summary>In place of a round, for who is asked between rounds to join a circle that runs.</summary>
    public const int Beside = 0;

    /// <summary>How the ids of all circles of an attempt begin.</summary>
    public static string PrefixOf(int round, int attempt) => KeyOf("", $"circle-r{round:D4}a{attempt:D2}-").Id;

    /// <summary>Whether somebody was asked about a circle of that round, whatever the attempt.</summary>
    public static bool IsOfRound(string circleId, int round) => circleId.StartsWith($"circle-r{round:D4}a", StringComparison.Ordinal);

    public static Key<RoundCircle> KeyOf(string programId, string circleId) => new(Partition.Program(programId), $"round-circle:{circleId}");
}

/// <summary>A place in a circle that is to be.</summary>
/// <param name="Score">0 to 1; 0 for a host, whom the others are compared with.</param>
/// <param name="Coverage">Share of their needs that somebody in the circle meets, 0 to 1.</param>
/// <param name="Reasons">Why they are in it, as sentences; no names.</param>
public sealed record PlannedSeat(string PersonId, ProgramRole Role, double Score, double Coverage, IReadOnlyList<Phrase> Reasons);

public enum CircleStage
{
    /// <summary>A coordinator may look at it.</summary>
    Solved,

    /// <summary>Its people are asked.</summary>
    Asking,

    /// <summary>A mentorship came of it, or they joined the one that runs.</summary>
    Begun,

    /// <summary>Too few wanted to, or something came between them.</summary>
    NotBegun,
}

/// <summary>The circles of a round.</summary>
public static class RoundCircles
{
    /// <summary>Those of an attempt, in their order; a piece of an answer that was written twice has no more of them than the round says.</summary>
    public static ValueTask<List<Stored<RoundCircle>>> CirclesOfAsync(this IDocumentStore store, Round round, CancellationToken cancellation) => store
        .QueryAsync(round.Partition, new DocumentQuery<RoundCircle>(IdPrefix: RoundCircle.PrefixOf(round.Number, round.Attempt)), cancellation)
        .Where(stored => stored.Value.Number <= round.Circles)
        .ToListAsync(cancellation);

    /// <summary>The answer of the solver as it is kept.</summary>
    public static IReadOnlyList<RoundCircle> Of(Round round, MatchingResult solved) =>
        [.. solved.Circles.Select((circle, index) => Of(round, circle, index + 1))];

    /// <param name="number">From 1.</param>
    public static RoundCircle Of(Round round, Circle circle, int number) =>
        new(round.ProgramId, round.Number, round.Attempt, number, circle.HostId, SeatsOf(circle), circle.Topics) { Joins = circle.Joins };

    /// <summary>The host first where the circle begins: who joins one that runs finds the host there.</summary>
    public static IReadOnlyList<PlannedSeat> SeatsOf(Circle circle) =>
    [
        .. circle is { HostId: { } host, Joins: null } ? [new PlannedSeat(host, ProgramRole.Mentor, 0, 0, [])] : Array.Empty<PlannedSeat>(),
        .. circle.Members.Select(member => new PlannedSeat(
            member.PersonId, circle.HostId is null ? ProgramRole.Peer : ProgramRole.Mentee, member.Score, member.Coverage, member.Reasons)),
    ];

    /// <summary>As the solver would be asked about it.</summary>
    public static IReadOnlyList<string> MembersOf(RoundCircle circle) =>
        [.. circle.Seats.Where(seat => seat.Role is not ProgramRole.Mentor).Select(seat => seat.PersonId)];
}
