namespace MentorFlow.Matching;

/// <summary>
/// Proof that no better answer exists: prices under which nothing can be gained. Anybody can check it without the solver.
/// </summary>
/// <param name="Proven">True when value and bound meet over every allowed pair.</param>
/// <param name="Value">Objective reached, in points (see <see cref="ObjectiveScale"/>).</param>
/// <param name="Bound">No answer can exceed this, in points.</param>
/// <param name="Method">How the answer and its bound were found, for who knows such methods.</param>
/// <param name="Prices">Dual price of each person, in points; empty where another argument proves the answer.</param>
/// <param name="Floor">Lowest pair score the floor allowed, 0 to 1.</param>
public sealed record Certificate(
    bool Proven,
    decimal Value,
    decimal Bound,
    Phrase Method,
    ObjectiveScale Scale,
    double Floor,
    IReadOnlyList<PersonPrice> Prices)
{
    /// <summary>Groups of odd size among peers, of whom one must go without inside: each adds to the bound half of (size less one) times its points.</summary>
    public IReadOnlyList<OddGroup> OddGroups { get; init; } = [];

    public decimal Gap => Bound - Value;
}

/// <summary>How the ordered objectives become one number: each outweighs everything after it.</summary>
/// <param name="PerPerson">Points for each mentee (or peer) with a partner.</param>
/// <param name="PerCarriedOver">Points on top for a carried-over person.</param>
/// <param name="PerScoreStep">Points for each 0.0001 of score.</param>
/// <param name="PerExtraLoad">Points lost for a mentor's second mentee, twice that for the third, and so on.</param>
public sealed record ObjectiveScale(long PerPerson, long PerCarriedOver, long PerScoreStep, long PerExtraLoad);

public sealed record PersonPrice(string PersonId, decimal Points);

public sealed record OddGroup(IReadOnlyList<string> PersonIds, decimal Points);
