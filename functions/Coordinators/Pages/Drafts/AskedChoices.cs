using MentorFlow.Domain.Programs;
using MentorFlow.Localization;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Drafts;

/// <summary>The choices of a question, a line each, in the same order in every language.</summary>
internal static class AskedChoices
{
    private const string Field = "choices";
    private const string Usual = "choice";

    private static IEnumerable<string> Tags => Languages.BuiltIn.All.Select(language => language.Tag);

    public static void Add(List<(string Field, StringValues Value)> fields, string list, int row, IReadOnlyList<QuestionChoice> choices)
    {
        fields.Add(SentStep.Name(list, row, Field), Lines(choices.Select(choice => choice.Text)));
        foreach (var tag in Tags)
        {
            // A line that is not said in the language stands as it is written, so that the others keep their places.
            var said = choices.Any(choice => choice.Texts?.ContainsKey(tag) is true);
            fields.Add(
                SentStep.Name(list, row, AskedForm.In(tag, Field)),
                said ? Lines(choices.Select(choice => choice.Texts?.GetValueOrDefault(tag) ?? choice.Text)) : "");
        }
    }

    /// <param name="before">As they were: a choice that is only reworded keeps its id, so that what was chosen stays chosen.</param>
    public static IReadOnlyList<QuestionChoice> Read(SentStep sent, string list, int row, IReadOnlyList<QuestionChoice> before)
    {
        var lines = LinesIn(sent, SentStep.Name(list, row, Field));
        var ids = new AskedIds(Usual);
        var said = Tags.ToDictionary(tag => tag, tag => SaidIn(sent, list, row, tag, lines.Count));
        return
        [
            .. lines.Index().Select(line =>
            {
                var known = KnownAs(line.Item, line.Index, lines, before);
                return new QuestionChoice(ids.Of(known?.Id, line.Item), line.Item, TextsOf(line.Item, line.Index, said, known));
            }),
        ];
    }

    private static IReadOnlyList<string> SaidIn(SentStep sent, string list, int row, string tag, int count)
    {
        var field = SentStep.Name(list, row, AskedForm.In(tag, Field));
        var said = LinesIn(sent, field);
        if (said.Count == 0 || said.Count == count)
        {
            return said;
        }

        sent.Fail(field, "program-profile.rules.lines");
        return [];
    }

    private static QuestionChoice? KnownAs(string text, int place, IReadOnlyList<string> lines, IReadOnlyList<QuestionChoice> before) =>
        before.FirstOrDefault(choice => choice.Text == text)
        ?? (lines.Count == before.Count && !lines.Contains(before[place].Text) ? before[place] : null);

    private static Dictionary<string, string>? TextsOf(
        string text, int place, Dictionary<string, IReadOnlyList<string>> said, QuestionChoice? known)
    {
        var texts = new Dictionary<string, string>(known?.Texts ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        foreach (var (tag, lines) in said)
        {
            texts.Remove(tag);
            if (place < lines.Count && lines[place] != text)
            {
                texts.Add(tag, lines[place]);
            }
        }

        return texts.Count == 0 ? null : texts;
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static IReadOnlyList<string> LinesIn(SentStep sent, string field) =>
        sent.Text(field)?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
