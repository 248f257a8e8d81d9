using System.Text;
using MentorFlow.Matching;

namespace MentorFlow.Rehearsal.Cohorts.Generating;

/// <summary>
/// Candidates as a spreadsheet: a heading, then one line a person; lists parted by "|", fields of a list item by ":".
/// </summary>
public static class CohortCsv
{
    /// <exception cref="FormatException">A cell cannot be read; the message names line and column.</exception>
    public static IReadOnlyList<Candidate> Read(TextReader reader)
    {
        var heading = Cells(reader.ReadLine() ?? "");
        var people = new List<Candidate>();
        for (var (number, line) = (2, reader.ReadLine()); line is not null; (number, line) = (number + 1, reader.ReadLine()))
        {
            var cells = Cells(line);
            people.Add(
                new CohortLine(number, heading.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.OrdinalIgnoreCase))
                    .ToCandidate());
        }

        return people;
    }

    public static void Write(TextWriter writer, IEnumerable<Candidate> candidates)
    {
        writer.Write(string.Join(',', CohortLine.Heading) + "\n");
        foreach (var candidate in candidates)
        {
            writer.Write(string.Join(',', CohortLine.CellsOf(candidate).Select(Quoted)) + "\n");
        }
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(',', '"') < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            switch (line[at])
            {
                case '"' when quoted && at + 1 < line.Length && line[at + 1] == '"':
                    cell.Append(line[at++]);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    cells.Add(cell.ToString());
                    cell.Clear();
                    break;
                default:
                    cell.Append(line[at]);
                    break;
            }
        }

        return [.. cells, cell.ToString()];
    }
}
