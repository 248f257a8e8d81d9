using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Exports;

/// <summary>How an export is laid out (docs/export.md); what changes here is a new <see cref="Schema"/>.</summary>
public static partial class ExportFormat
{
    /// <summary>Of the layout. An import takes its own and says so of others.</summary>
    public const int Schema = 1;

    /// <summary>Lists every other file; it is written last, so that half an export is known.</summary>
    public const string Manifest = "export.json";

    public const string Readme = "README.md";

    internal const string OfExport = "mentorflow-export";

    internal const string OfDocuments = "mentorflow-documents";

    /// <summary>The version of the product that writes.</summary>
    public static string Product { get; } =
        typeof(ExportFormat).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    internal static string DocumentsOf(string type) => $"documents/{type}.jsonl";

    internal static string TableOf(string name) => $"tables/{name}.csv";

    internal static string FileOf(string attachmentId) => $"files/{attachmentId}";

    /// <summary>Whether a name that came from outside is one that an export has: no other leads to a place on a disk.</summary>
    internal static bool IsName(string name) => Name().IsMatch(name);

    [GeneratedRegex(@"^(documents/[a-z0-9-]+\.jsonl|tables/[a-z-]+\.csv|files/[0-9a-f-]{32,36}|README\.md)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}

/// <summary>What is exported.</summary>
/// <param name="ProgramId">Null for everything.</param>
/// <param name="IsWhole">Everything that is stored, to be brought in elsewhere; else what administrators may read.</param>
public sealed record ExportOrder(string? ProgramId, bool IsWhole);

/// <param name="Schema">See <see cref="ExportFormat.Schema"/>.</param>
/// <param name="Product">The version that wrote it.</param>
/// <param name="Program">Its id; null where it is an export of everything.</param>
/// <param name="IsWhole">Only a whole export can be brought in.</param>
public sealed record ExportManifest(string Format, int Schema, string Product, string? Program, bool IsWhole, IReadOnlyList<ExportFile> Files);

/// <param name="Rows">Documents, or rows below the headings; null where there are none of either.</param>
/// <param name="Sha256">Of its bytes, in lower-case hex.</param>
public sealed record ExportFile(string Name, int? Rows, string Sha256);

/// <summary>The first line of a file of documents.</summary>
internal sealed record ExportHeader(string Format, int Schema, string Product, string Type);

/// <summary>Each line below it: where the document stands, and the document.</summary>
internal sealed record ExportLine(Partition Partition, string Id, JsonElement Document);

/// <summary>Where an export goes: a folder, or an archive that takes one file after the other.</summary>
public interface IExportTarget
{
    /// <param name="name">With folders, by "/"; each is opened once, and the one before is closed by then.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    Task<Stream> CreateAsync(string name, CancellationToken cancellation);
}
