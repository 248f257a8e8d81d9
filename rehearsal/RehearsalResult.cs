using MentorFlow.Domain.Rehearsals;
using MentorFlow.Rehearsal.Reports;
using MentorFlow.Rehearsal.Settings;

namespace MentorFlow.Rehearsal;

/// <summary>What a rehearsal leaves behind.</summary>
/// <param name="Files">File name to content; the same settings give the same bytes.</param>
public sealed record RehearsalResult(RehearsalSummary Summary, IReadOnlyDictionary<string, string> Files)
{
    public const string SummaryFile = "summary.json";

    internal static RehearsalResult Of(RehearsalSummary summary, IReadOnlyList<MailLine> mails) => new(
        summary,
        new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [SummaryFile] = SummaryJson.Write(summary),
            ["mails.csv"] = MailsCsv.Write(mails),
            ["report.html"] = HtmlReport.Write(summary),
        });

    /// <summary>The whole report: one page that needs nothing else.</summary>
    public static string WriteReport(RehearsalSummary summary) => HtmlReport.Write(summary);

    /// <summary>Writes every file, in UTF-8 without a byte order mark.</summary>
    /// <param name="folder">As prepared.</param>
    public async Task SaveAsync(string folder)
    {
        foreach (var (name, content) in Files)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), content);
        }
    }

    /// <summary>To be called before a rehearsal: nobody waits a minute to hear that the folder is read-only.</summary>
    /// <param name="folder">Created when missing.</param>
    /// <exception cref="BadInputException">The folder cannot be written to.</exception>
    public static void Prepare(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var probe = File.Create(Path.Combine(folder, ".probe"), 1, FileOptions.DeleteOnClose);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{folder} cannot be written to: {refused.Message}");
        }
    }
}
