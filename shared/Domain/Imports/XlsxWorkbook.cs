using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace MentorFlow.Domain.Imports;

/// <summary>What the cells of a workbook refer to.</summary>
/// <param name="FirstSheet">The part that holds it.</param>
/// <param name="Counts1904">Whether its days are counted from 1904.</param>
/// <param name="Texts">Shared by its cells, by number.</param>
/// <param name="StylesOfDays">Whether a style shows a number as a day, by number.</param>
internal sealed partial record XlsxWorkbook(string FirstSheet, bool Counts1904, IReadOnlyList<string> Texts, IReadOnlyList<bool> StylesOfDays)
{
    /// <param name="open">Opens a part; null where there is none.</param>
    /// <exception cref="InvalidDataException">It is no workbook.</exception>
    public static XlsxWorkbook Read(Func<string, XmlReader?> open)
    {
        string? sheet = null;
        var counts1904 = false;
        foreach (var reader in Elements(open("xl/workbook.xml") ?? throw new InvalidDataException("xl/workbook.xml")))
        {
            counts1904 |= reader.LocalName == "workbookPr" && reader.GetAttribute("date1904") is "1" or "true";
            sheet ??= reader.LocalName == "sheet" ? Relation(reader) : null;
        }

        foreach (var reader in Elements(open("xl/_rels/workbook.xml.rels") ?? throw new InvalidDataException("xl/_rels/workbook.xml.rels")))
        {
            if (reader.LocalName == "Relationship" && reader.GetAttribute("Id") == sheet && reader.GetAttribute("Target") is { } target)
            {
                var part = target.StartsWith('/') ? target[1..] : $"xl/{target}";
                return new XlsxWorkbook(part, counts1904, SharedTexts(open("xl/sharedStrings.xml")), DayStyles(open("xl/styles.xml")));
            }
        }

        throw new InvalidDataException("sheet");
    }

    private static string? Relation(XmlReader reader)
    {
        string? id = null;
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            id = reader.LocalName == "id" && reader.NamespaceURI.Length > 0 ? reader.Value : id;
        }

        reader.MoveToElement();
        return id;
    }

    private static List<string> SharedTexts(XmlReader? part)
    {
        var texts = new List<string>();
        if (part is null)
        {
            return texts;
        }

        using var reader = part;
        var text = new StringBuilder();
        while (!reader.EOF)
        {
            switch (reader.NodeType, reader.LocalName)
            {
                case (XmlNodeType.Element, "t"):
                    text.Append(reader.ReadElementContentAsString());
                    break;

                // How it is spoken, beside how it is written.
                case (XmlNodeType.Element, "rPh"):
                    reader.Skip();
                    break;
                case (XmlNodeType.Element, "si") when reader.IsEmptyElement:
                case (XmlNodeType.EndElement, "si"):
                    texts.Add(text.ToString());
                    text.Clear();
                    reader.Read();
                    break;
                default:
                    reader.Read();
                    break;
            }
        }

        return texts;
    }

    private static List<bool> DayStyles(XmlReader? part)
    {
        var styles = new List<bool>();
        var formats = new Dictionary<int, string>();
        var isOfCells = false;
        foreach (var reader in part is null ? [] : Elements(part))
        {
            switch (reader.LocalName)
            {
                case "numFmt" when Number(reader.GetAttribute("numFmtId")) is { } id:
                    formats[id] = reader.GetAttribute("formatCode") ?? "";
                    break;
                case "cellXfs" or "cellStyleXfs" or "cellStyles":
                    isOfCells = reader.LocalName == "cellXfs";
                    break;
                case "xf" when isOfCells:
                    styles.Add(Number(reader.GetAttribute("numFmtId")) is { } format && IsDay(format, formats.GetValueOrDefault(format)));
                    break;
            }
        }

        return styles;
    }

    // The numbers of built-in formats: ECMA-376 part 1, 18.8.30. In a format of one's own, a day has its day or its year.
    private static bool IsDay(int format, string? code) => code is null
        ? format is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58
        : Literal().Replace(code, "").Any(character => character is 'd' or 'D' or 'y' or 'Y');

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IEnumerable<XmlReader> Elements(XmlReader part)
    {
        using var reader = part;
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Element)
            {
                yield return reader;
            }
        }
    }

    [GeneratedRegex("""
        "[^"]*"|\[[^\]]*\]|\\.
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal();
}
