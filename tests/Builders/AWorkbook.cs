using System.IO.Compression;
using System.Text;

namespace MentorFlow.Tests.Builders;

/// <summary>A workbook of one sheet, as spreadsheets pack it; its cells are given as they stand in the part.</summary>
internal sealed class AWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<string> texts = [];

    /// <summary>Of numbers: the second style shows days, the third a format of one's own with a year.</summary>
    public const string Styles = """
        <numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>
        """;

    public bool Counts1904 { get; init; }

    /// <summary>What stands in further parts: to make the workbook large.</summary>
    public byte[] Ballast { get; init; } = [];

    /// <summary>A cell with a text that the workbook shares.</summary>
    public string Text(string reference, string text)
    {
        texts.Add(text);
        return $"""<c r="{reference}" t="s"><v>{texts.Count - 1}</v></c>""";
    }

    public static string Inline(string reference, string text) => $"""<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>""";

    public static string Number(string reference, string number, int style = 0) => $"""<c r="{reference}" s="{style}"><v>{number}</v></c>""";

    /// <param name="rows">Number and cells of each.</param>
    public byte[] Pack(params (int Number, string Cells)[] rows)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var sheet = string.Concat(rows.Select(row => $"""<row r="{row.Number}">{row.Cells}</row>"""));
            Add("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><workbookPr date1904="{(Counts1904 ? 1 : 0)}"/><sheets><sheet name="People" sheetId="1" r:id="rId3"/><sheet name="Notes" sheetId="2" r:id="rId1"/></sheets></workbook>""");
            Add("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Target="worksheets/sheet1.xml"/></Relationships>""");
            Add("xl/styles.xml", $"""<styleSheet xmlns="{Main}">{Styles}</styleSheet>""");
            Add("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{string.Concat(texts.Select(text => $"<si><t>{text}</t><rPh><t>spoken</t></rPh></si>"))}</sst>""");
            Add("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData>{sheet}</sheetData></worksheet>""");
            if (Ballast.Length > 0)
            {
                using var part = archive.CreateEntry("xl/media/image1.bmp").Open();
                part.Write(Ballast);
            }

            void Add(string name, string content)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }
}
