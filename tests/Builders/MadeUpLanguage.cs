using System.Collections.Frozen;
using System.Text;
using MentorFlow.Localization;

namespace MentorFlow.Tests.Builders;

/// <summary>
/// A third language, made of the English one: every text with accents, half as long again, and between signs that no text of ours has. What a page
/// shows without them does not come from the language files, and what does not fit will not fit in German either.
/// </summary>
internal static class MadeUpLanguage
{
    /// <summary>Of a private language (BCP 47).</summary>
    public const string Tag = "qaa";

    public const char Opens = '⟦';
    public const char Closes = '⟧';

    private const string Plain = "aceinosuyACEINOSUY";
    private const string Accented = "àçéîñöšüÿÀÇÉÎÑÖŠÜŸ";

    /// <summary>The languages of the product, and this one.</summary>
    public static Languages AndAll { get; } = new([.. Languages.BuiltIn.All, Make(Languages.BuiltIn.English.Language)]);

    // How times are written are no texts but formats.
    private static Language Make(Language english) => english with
    {
        Tag = Tag,
        Name = "Made up",
        Messages = english.Messages.ToFrozenDictionary(
            text => text.Key,
            text => text.Key.StartsWith("time.formats.", StringComparison.Ordinal)
                ? text.Value
                : new Message(text.Value.Forms.ToDictionary(form => form.Key, form => $"{Opens}{Stretch(form.Value)}{Closes}"))),
    };

    private static string Stretch(string form)
    {
        var text = new StringBuilder();
        foreach (var (part, isPlace) in Message.Parts(form))
        {
            text.Append(isPlace ? $"{{{part}}}" : string.Concat(part.Select(Accent)));
        }

        return text.Append(' ').Append('·', form.Length / 2).ToString();
    }

    private static char Accent(char letter) => Plain.IndexOf(letter) is >= 0 and var at ? Accented[at] : letter;
}
