using MentorFlow.Domain.Imports;

namespace MentorFlow.Domain.Skills;

/// <summary>
/// A list of skills as a spreadsheet holds it, CSV or a workbook: id, name_en, name_fr (one column a language) and synonyms, with bars between them. An
/// id may be left out: it is made of the first name.
/// </summary>
public static class SkillFile
{
    /// <summary>In bytes; a list as long as can be is shorter.</summary>
    public const long Largest = 1024 * 1024;

    private const string IdColumn = "id";

    private const string SynonymsColumn = "synonyms";

    private static readonly char[] Bars = ['|', ';'];

    /// <param name="languages">BCP 47 tags of the languages that texts are written in.</param>
    /// <returns>The rows, or everything that cannot be read.</returns>
    public static async Task<Verdict<SkillRows>> ReadAsync(Stream file, IReadOnlyList<string> languages, CancellationToken cancellation)
    {
        var names = languages.ToDictionary(language => language, language => $"name_{language}");
        var columns = new ListColumns([IdColumn, .. names.Values, SynonymsColumn], [(IdColumn, "skill skillid"), (SynonymsColumn, "synonym aliases")]);
        var content = await ListContent.ReadAsync(
            file, columns, header => names.Values.All(header.IsMissing) ? [header.Missing(names[languages[0]])] : [], SkillList.Most, cancellation);
        return content.AllErrors() is { Count: > 0 } errors
            ? Refusal.Invalid([.. errors.Select(error => SkillDecisions.InFile(error.Line, error.Rule))])
            : new SkillRows([.. content.Rows.Select(row => RowOf(row, names))]);
    }

    /// <summary>The list as the same columns.</summary>
    public static string Write(SkillList? list, IReadOnlyList<string> languages)
    {
        var rows = (list?.Skills ?? []).Select(skill => string.Join(
            ',',
            (string[])[
                Quoted(skill.SkillId),
                .. languages.Select(language => Quoted(skill.Names.GetValueOrDefault(language) ?? "")),
                Quoted(string.Join('|', skill.Synonyms ?? [])),
            ]));
        return string.Concat(
            ((string[])[string.Join(',', (string[])[IdColumn, .. languages.Select(language => $"name_{language}"), SynonymsColumn]), .. rows])
                .Select(row => $"{row}\r\n"));
    }

    private static SkillRow RowOf(ListRow row, Dictionary<string, string> names)
    {
        var said = names.Select(name => (Language: name.Key, Text: row.Text(name.Value) ?? "")).ToDictionary(name => name.Language, name => name.Text);
        var first = said.Values.FirstOrDefault(text => text.Length > 0) ?? "";
        var synonyms = (row.Text(SynonymsColumn) ?? "").Split(Bars, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new SkillRow(row.Line, row.Text(IdColumn) ?? SkillDecisions.IdOf(first), new SkillDraft(said, synonyms));
    }

    // What a spreadsheet would take for a formula begins with a quote.
    private static string Quoted(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' ? $"'{text}" : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}

/// <param name="Rows">In the order of lines.</param>
public sealed record SkillRows(IReadOnlyList<SkillRow> Rows);
