using System.Globalization;
using System.Text;

namespace MentorFlow.Domain.Imports;

/// <summary>The columns of a kind of list, and what else other systems and spreadsheets call them.</summary>
internal sealed class ListColumns
{
    private readonly Dictionary<string, string> byName;

    /// <param name="all">Our names, in the order of a list to begin with.</param>
    /// <param name="others">Other names of a column, bare and with spaces between them.</param>
    public ListColumns(IReadOnlyList<string> all, IReadOnlyList<(string Column, string Aliases)> others)
    {
        All = all;
        byName = all.Select(column => (Alias: Bare(column), Column: column))
            .Concat(others.SelectMany(one => one.Aliases.Split(' ').Select(alias => (Alias: alias, one.Column))))
            .ToDictionary(name => name.Alias, name => name.Column);
    }

    public IReadOnlyList<string> All { get; }

    /// <summary>Our name of a column, however it is written: "Employee number", "E-Mail", "Prénom".</summary>
    /// <returns>Null where it is none of ours.</returns>
    public string? Of(string heading) => byName.GetValueOrDefault(Bare(heading));

    /// <summary>Without what is written in one way here and in another there: case, spaces, dashes, accents.</summary>
    public static string Bare(string words) => string.Concat(words
        .Normalize(NormalizationForm.FormD)
        .Where(character => char.IsLetterOrDigit(character) && CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark)
        .Select(char.ToLowerInvariant));
}
