namespace MentorFlow.Domain.Imports;

/// <param name="Column">From 0.</param>
/// <param name="Type">"s" shared text, "inlineStr" and "str" text, "b" yes or no, "d" a day, "e" an error; null or "n" for a number.</param>
/// <param name="Style">Which of the workbook's styles it is shown in; null for the first.</param>
internal readonly record struct XlsxCell(int Column, string? Type, string? Style)
{
    /// <param name="reference">"AB12".</param>
    /// <returns>From 0; null where it names none.</returns>
    public static int? ColumnOf(string? reference)
    {
        const int Letters = 26;
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(4))
        {
            column = (column * Letters) + (letter - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}
