namespace MentorFlow.Domain.Hris;

/// <summary>
/// What holds of one field at a moment, from all that was said of it; the same in whichever order it was taken in. The word that takes effect last
/// holds, and of two that take effect together the one that was said last; of two that were said at the same moment the one that came last, or stands last
/// in their delivery. Where nothing tells which of two is the later, the higher value holds: it may be the wrong one, but is the same however often and in
/// whichever order they come. A word calls off what was announced before it was said and not yet true.
/// </summary>
public static class HrisTimeline
{
    /// <returns>Null when nothing is said that has taken effect.</returns>
    public static HrisWord? At(IEnumerable<HrisWord> words, HrisField field, DateTimeOffset moment) => Latest(Standing(words, field), moment);

    /// <summary>What is announced and not called off.</summary>
    public static IEnumerable<HrisWord> Ahead(IEnumerable<HrisWord> words, HrisField field, DateTimeOffset moment) =>
        Standing(words, field).Where(word => word.EffectiveAt > moment);

    private static List<HrisWord> Standing(IEnumerable<HrisWord> words, HrisField field)
    {
        var standing = new List<HrisWord>();
        foreach (var word in words.Where(word => word.Field == field)
            .OrderBy(word => word.SaidAt).ThenBy(word => word.Came).ThenBy(word => word.EffectiveAt).ThenBy(word => word.Value, StringComparer.Ordinal))
        {
            var before = Latest(standing, word.SaidAt);
            if (before is null || word.EffectiveAt > before.EffectiveAt || (word.EffectiveAt == before.EffectiveAt && word.Value != before.Value))
            {
                standing.RemoveAll(other => IsBefore(other, word) && other.EffectiveAt > word.SaidAt && CallsOff(word, other, before));
            }

            standing.Add(word);
        }

        return standing;
    }

    private static HrisWord? Latest(IEnumerable<HrisWord> words, DateTimeOffset moment) => words.Where(word => word.EffectiveAt <= moment)
        .OrderBy(word => word.EffectiveAt).ThenBy(word => word.SaidAt).ThenBy(word => word.Came).ThenBy(word => word.Value, StringComparer.Ordinal)
        .LastOrDefault();

    private static bool IsBefore(HrisWord one, HrisWord other) =>
        one.SaidAt < other.SaidAt || (one.SaidAt == other.SaidAt && one.Came < other.Came);

    // The same again for another day moves it. Anything else calls off what was to come after it: but a leave has its end and a contract its last day,
    // which may be said before their beginning, so of these only a word that all stays as it is does.
    private static bool CallsOff(HrisWord word, HrisWord other, HrisWord? before) => word.Field switch
    {
        HrisField.Hired or HrisField.Promoted or HrisField.NewRole => true,
        _ when other.Value == word.Value => true,
        _ when other.EffectiveAt < word.EffectiveAt => false,
        HrisField.Employed => before is null ? word.Value == HrisWord.No || word.EffectiveAt <= word.SaidAt : before.Value == word.Value,
        HrisField.OnLeave => (before?.Value ?? HrisWord.No) == word.Value,
        _ => true,
    };
}
