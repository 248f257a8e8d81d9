using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CsvHelper;
using MentorFlow.Domain.Attachments;
using MentorFlow.Domain.Photos;
using MentorFlow.Domain.Storage;
using MentorFlow.Json;

namespace MentorFlow.Domain.Exports;

/// <summary>
/// Writes a program, or everything, as documented files: a line of JSON for each document, tables for spreadsheets, attached files, and a README. The same
/// data gives the same bytes.
/// </summary>
public sealed class Exporter(IDocumentStore store, IAttachmentStore attachments)
{
    private static readonly CsvWriterOptions Csv = CsvWriterOptions.Default with
    {
        Separator = ',',
        Injection = CsvInjection.Escape,
        NewLine = "\r\n",
        WriteByteOrderMark = true,
    };

    /// <returns>What was written.</returns>
    /// <exception cref="IOException">The target cannot be written, or an attached file not read.</exception>
    public async Task<ExportManifest> WriteAsync(ExportOrder order, IExportTarget target, CancellationToken cancellation = default)
    {
        var places = await new ExportPlaces(store).OfAsync(order.ProgramId, cancellation);
        var (files, attached) = (new List<ExportFile>(), new SortedSet<string>(StringComparer.Ordinal));
        var tables = ExportTable.All.ToDictionary(table => table.Name, _ => new List<IReadOnlyList<string?>>());
        foreach (var type in ExportRules.Types)
        {
            await using var file = new ExportWriter(target, ExportFormat.DocumentsOf(type.Name), cancellation);
            foreach (var place in places)
            {
                await foreach (var document in type.ReadAsync(store, place.Partition, cancellation))
                {
                    if (document.Passes || !place.Has(document) || JsonOf(order, type, document) is not { } json)
                    {
                        continue;
                    }

                    if (file.Rows == 0)
                    {
                        await file.WriteAsync(LineOf(new ExportHeader(ExportFormat.OfDocuments, ExportFormat.Schema, ExportFormat.Product, type.Name)));
                    }

                    await file.WriteAsync(LineOf(new ExportLine(document.Partition, document.Id, json)), isRow: true);
                    Take(document, order, tables, attached);
                }
            }

            if (file.Rows > 0)
            {
                files.Add(file.End());
            }
        }

        foreach (var table in ExportTable.All)
        {
            await using var file = new ExportWriter(target, ExportFormat.TableOf(table.Name), cancellation);
            await file.WriteAsync(CsvOf(table, tables[table.Name]));
            files.Add(file.End(tables[table.Name].Count));
        }

        if (order.IsWhole)
        {
            await CopyAsync(attached, target, files, cancellation);
        }

        return await EndAsync(order, target, files, cancellation);
    }

    private static async Task<ExportManifest> EndAsync(
        ExportOrder order, IExportTarget target, List<ExportFile> files, CancellationToken cancellation)
    {
        await using (var readme = new ExportWriter(target, ExportFormat.Readme, cancellation))
        {
            await readme.WriteAsync(Encoding.UTF8.GetBytes(ExportReadme.Of(order, files)));
            files.Add(readme.End());
        }

        var manifest = new ExportManifest(ExportFormat.OfExport, ExportFormat.Schema, ExportFormat.Product, order.ProgramId, order.IsWhole, files);
        await using var last = new ExportWriter(target, ExportFormat.Manifest, cancellation);
        await last.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(manifest, MentorFlowJson.Options));
        return manifest;
    }

    private static JsonElement? JsonOf(ExportOrder order, StoredType type, StoredDocument document) =>
        order.IsWhole ? document.Json : ExportRules.Readable(type.Record, document.Json);

    private static void Take(
        StoredDocument document, ExportOrder order, Dictionary<string, List<IReadOnlyList<string?>>> tables, SortedSet<string> attached)
    {
        foreach (var table in ExportTable.All)
        {
            tables[table.Name].AddRange(table.RowsOf(document.Value, order.IsWhole));
        }

        if (document.Value is Attachment { RemovedAt: null } file)
        {
            attached.Add(file.AttachmentId);
        }
        else if (document.Value is ProfilePhoto photo)
        {
            attached.Add(ProfilePhoto.FileOf(photo.PersonId));
        }
    }

    // One whose bytes are gone is known by its document alone.
    private async Task CopyAsync(SortedSet<string> attached, IExportTarget target, List<ExportFile> files, CancellationToken cancellation)
    {
        foreach (var id in attached)
        {
            if (await attachments.OpenAsync(id, cancellation) is not { } content)
            {
                continue;
            }

            await using (content)
            {
                await using var file = new ExportWriter(target, ExportFormat.FileOf(id), cancellation);
                await file.CopyAsync(content);
                files.Add(file.End(rows: null));
            }
        }
    }

    private static byte[] LineOf(object line) => [.. CanonicalJson.Of(line).Span, (byte)'\n'];

    private static byte[] CsvOf(ExportTable table, IReadOnlyList<IReadOnlyList<string?>> rows)
    {
        var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Csv, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(table.Headings))
            {
                foreach (var field in row)
                {
                    csv.WriteField(field ?? "");
                }

                csv.EndRecord();
            }
        }

        return file.ToArray();
    }

    /// <summary>One file, made when the first bytes come; it knows their hash.</summary>
    private sealed class ExportWriter(IExportTarget target, string name, CancellationToken cancellation) : IAsyncDisposable
    {
        private const int BufferBytes = 64 * 1024;

        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private Stream? stream;

        public int Rows { get; private set; }

        public async Task WriteAsync(ReadOnlyMemory<byte> bytes, bool isRow = false)
        {
            stream ??= await target.CreateAsync(name, cancellation);
            await stream.WriteAsync(bytes, cancellation);
            hash.AppendData(bytes.Span);
            Rows += isRow ? 1 : 0;
        }

        public async Task CopyAsync(Stream content)
        {
            var buffer = new byte[BufferBytes];
            for (var read = -1; read != 0;)
            {
                read = await content.ReadAsync(buffer, cancellation);
                await WriteAsync(buffer.AsMemory(0, read));
            }
        }

        public ExportFile End() => End(Rows > 0 ? Rows : null);

        public ExportFile End(int? rows) => new(name, rows, Convert.ToHexStringLower(hash.GetCurrentHash()));

        public async ValueTask DisposeAsync()
        {
            hash.Dispose();
            if (stream is not null)
            {
                await stream.DisposeAsync();
            }
        }
    }
}
