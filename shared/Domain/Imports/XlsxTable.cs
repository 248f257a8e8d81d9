using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace MentorFlow.Domain.Imports;

/// <summary>The first sheet of a workbook (Office Open XML, ECMA-376): text, numbers and days as they are shown, formulas by their last value.</summary>
internal sealed class XlsxTable
{
    private const int Megabyte = 1024 * 1024;
    private const int MostUnpackedMegabytes = 200;

    // No list of ours is as wide; what stands further right is not read.
    private const int MostColumns = 256;

    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostUnpackedMegabytes * Megabyte,
    };

    private readonly ZipArchive archive;
    private readonly XlsxCells cells;
    private readonly List<(int Line, string[] Fields)> rows = [];

    private XlsxTable(ZipArchive archive, XlsxCells cells) => (this.archive, this.cells) = (archive, cells);

    /// <param name="mostRows">Nothing is read behind one more than these.</param>
    /// <exception cref="UnreadableListException">It unpacks to too much, or is no workbook.</exception>
    public static ListTable Open(byte[] content, int mostRows)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            if (archive.Entries.Sum(entry => entry.Length) > MostUnpackedMegabytes * (long)Megabyte)
            {
                throw new UnreadableListException(1, new Phrase("rules.import-unpacked", ("max", MostUnpackedMegabytes)));
            }

            var workbook = XlsxWorkbook.Read(part => OpenPart(archive, part));
            var table = new XlsxTable(archive, new XlsxCells(workbook));
            table.ReadSheet(workbook.FirstSheet, mostRows);
            return table.ToList();
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or FormatException or OverflowException or ArgumentException)
        {
            throw new UnreadableListException(1, new Phrase("rules.import-workbook"));
        }
    }

    private ListTable ToList() => rows is [var header, .. var body]
        ? new ListTable(
            header.Line,
            [.. header.Fields.Select(name => name.Trim())],
            body.Select(row => (row.Line, (string[]?)row.Fields)).ToAsyncEnumerable())
        : new ListTable(1, [], AsyncEnumerable.Empty<(int Line, string[]? Fields)>());

    private static XmlReader? OpenPart(ZipArchive archive, string part) =>
        archive.GetEntry(part) is { } entry ? XmlReader.Create(entry.Open(), Safe) : null;

    private void ReadSheet(string part, int mostRows)
    {
        const int HeaderAndOneTooMany = 2;
        using var reader = OpenPart(archive, part) ?? throw new InvalidDataException(part);
        var line = 0;
        var fields = new List<string>();
        var cell = default(XlsxCell);
        while (!reader.EOF && rows.Count < mostRows + HeaderAndOneTooMany)
        {
            if (reader.NodeType is not XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }

            switch (reader.LocalName)
            {
                case "row":
                    Keep(line, fields);
                    line = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : line + 1;
                    fields = [];
                    cell = new XlsxCell(-1, Type: null, Style: null);
                    reader.Read();
                    break;
                case "c":
                    var column = XlsxCell.ColumnOf(reader.GetAttribute("r")) ?? cell.Column + 1;
                    cell = new XlsxCell(column, reader.GetAttribute("t"), reader.GetAttribute("s"));
                    reader.Read();
                    break;
                case "v" or "t":
                    Put(fields, cell, reader.ReadElementContentAsString());
                    break;
                case "f" or "rPh":
                    reader.Skip();
                    break;
                default:
                    reader.Read();
                    break;
            }
        }

        Keep(line, fields);
    }

    private void Put(List<string> fields, XlsxCell cell, string content)
    {
        if (cell.Column is < 0 or >= MostColumns)
        {
            return;
        }

        while (fields.Count <= cell.Column)
        {
            fields.Add("");
        }

        // A text of several pieces, each in its own letters, is one text.
        fields[cell.Column] += cells.TextOf(cell, content);
    }

    private void Keep(int line, List<string> fields)
    {
        if (fields.Exists(field => !string.IsNullOrWhiteSpace(field)))
        {
            rows.Add((line, [.. fields.Select(field => field.Trim())]));
        }
    }
}
