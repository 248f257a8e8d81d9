using System.Globalization;
using MentorFlow.Domain.Hris;

namespace MentorFlow.Domain.Outcomes;

/// <summary>What became of somebody at work between two moments, by the words of HR; only ever added up, and kept of nobody.</summary>
/// <param name="Left">They no longer work here at the second moment.</param>
/// <param name="Promoted">They were promoted, or have a higher level.</param>
/// <param name="Moved">Another role or team, without a promotion.</param>
public sealed record PersonOutcome(bool Left, bool Promoted, bool Moved)
{
    /// <param name="words">All that HR said of them.</param>
    /// <param name="from">UTC.</param>
    /// <param name="until">UTC.</param>
    /// <returns>Null for who did not work here at the first moment, as far as HR had said by then.</returns>
    public static PersonOutcome? Of(IReadOnlyList<HrisWord> words, DateTimeOffset from, DateTimeOffset until)
    {
        if (!words.Any(word => word.EffectiveAt <= from) || IsOut(from) || IsYetToBegin())
        {
            return null;
        }

        var isHigher = LevelAt(until) > LevelAt(from);
        var hasOtherTitle = Differs(HrisField.Title);
        var isPromoted = isHigher || IsReached(HrisField.Promoted, hasOtherTitle);
        return new PersonOutcome(
            IsOut(until),
            isPromoted,
            !isPromoted && (hasOtherTitle || Differs(HrisField.Team) || IsReached(HrisField.NewRole, hasOtherTitle)));

        string? At(HrisField field, DateTimeOffset moment) => HrisTimeline.At(words, field, moment)?.Value;

        bool IsOut(DateTimeOffset moment) => At(HrisField.Employed, moment) == HrisWord.No;

        // Somebody who was announced is described before the first day.
        bool IsYetToBegin() =>
            At(HrisField.Employed, from) is null && HrisTimeline.Ahead(words, HrisField.Employed, from).Any(word => word.Value == HrisWord.Yes);

        bool Differs(HrisField field) => At(field, from) is { } before && At(field, until) is { } after && before != after;

        int? LevelAt(DateTimeOffset moment) =>
            int.TryParse(At(HrisField.Level, moment), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : null;

        // One that came with a title or a level is a turning point only where they are others than before; a higher level is seen above.
        bool IsReached(HrisField field, bool hasChanged) =>
            HrisTimeline.At(words, field, until) is { } word && word.EffectiveAt > from && (word.Value is null || hasChanged);
    }
}
