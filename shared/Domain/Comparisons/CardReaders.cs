using MentorFlow.Domain.Cards;
using MentorFlow.Domain.Results;

namespace MentorFlow.Domain.Comparisons;

/// <summary>What members of mentorships did with the cards of a stage (F13): the three groups are a whole, and withheld as one.</summary>
/// <param name="Read">People who read at least one; null where it is withheld.</param>
/// <param name="Skipped">People who put cards aside and read none; likewise.</param>
/// <param name="Neither">People who did neither; likewise.</param>
public sealed record CardReaders(CardStage Stage, int? Read, int? Skipped, int? Neither)
{
    /// <param name="people">Members of mentorships, each once a program.</param>
    public static IReadOnlyList<CardReaders> Of(IReadOnlyList<InvitedPerson> people) => [.. CardStages.All.Select(stage => Of(stage, people))];

    private static CardReaders Of(CardStage stage, IReadOnlyList<InvitedPerson> people)
    {
        var read = people.Count(person => person.ReadCardsOf.Contains(stage));
        var skipped = people.Count(person => person.SkippedCardsOf.Contains(stage) && !person.ReadCardsOf.Contains(stage));
        int[] sizes = [read, skipped, people.Count - read - skipped];
        var shown = Withholding.Groups(sizes);
        return new CardReaders(stage, ShownOf(0), ShownOf(1), ShownOf(2));

        int? ShownOf(int place) => shown[place] ? sizes[place] : null;
    }
}
