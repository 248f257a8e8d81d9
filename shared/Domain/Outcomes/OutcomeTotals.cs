using MentorFlow.Domain.Results;

namespace MentorFlow.Domain.Outcomes;

/// <summary>How many of a group left, were promoted or moved; nobody's name, and not fewer than five people.</summary>
/// <param name="People">Who worked here at the first moment, as far as HR had said.</param>
/// <param name="Moved">Another role or team, without a promotion.</param>
public sealed record OutcomeTotals(int People, int Left, int Promoted, int Moved)
{
    /// <returns>Null where they are fewer than five: of them nothing is kept.</returns>
    public static OutcomeTotals? Of(IReadOnlyCollection<PersonOutcome> people) => people.Count < Withholding.SmallestGroup
        ? null
        : new OutcomeTotals(
            people.Count, people.Count(person => person.Left), people.Count(person => person.Promoted), people.Count(person => person.Moved));
}
