using MentorFlow.Domain.Changes;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Pages.Changes;

/// <summary>Changes of programs in words.</summary>
internal static class ChangeWords
{
    /// <param name="path">As the API spells it.</param>
    public static string FieldOf(Texts texts, string path)
    {
        var (field, where) = DefinitionFields.PlaceOf(path);
        return FieldWords.Of(texts, field) is not { } words ? path
            : where.Count == 0 ? words
            : texts["console-change.field-in", ("field", words), ("path", string.Join(texts["words.comma"], where))];
    }

    /// <param name="path">Of its field, as the API spells it.</param>
    /// <param name="value">As the API writes it; null for nothing.</param>
    /// <param name="zone">IANA zone of the program.</param>
    public static string ValueOf(Texts texts, string path, string? value, string zone) =>
        FieldWords.ValueOf(texts, DefinitionFields.PlaceOf(path).Field, value, zone);

    /// <summary>What a change means for a pair, in a sentence.</summary>
    /// <param name="zone">IANA zone of the program.</param>
    public static string Of(Texts texts, Effect effect, string zone)
    {
        var before = effect.From is { } old ? texts.BriefMoment(old, zone) : texts["console-change.nothing"];
        var after = effect.To is { } renewed ? texts.BriefMoment(renewed, zone) : texts["console-change.nothing"];
        var said = effect.Event is { } held
            ? texts["console-change.effects.Event", ("event", texts[$"console-programs.moments.{held}"]), ("from", before), ("to", after)]
            : texts[$"console-change.effects.{effect.Kind}", ("from", before), ("to", after)];
        return effect.Outcome is EffectOutcome.Stays ? $"{said} {texts["console-change.does-not-fit"]}"
            : effect.Outcome is EffectOutcome.MovesWithConsent ? $"{said} {texts["console-change.is-asked"]}"
            : said;
    }
}
