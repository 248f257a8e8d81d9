using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using MentorFlow.Json;

namespace MentorFlow.Domain.Exports;

/// <summary>Reads an export as it was written, and refuses what is not.</summary>
/// <param name="open">Opens a file of it by name; null where there is none.</param>
internal sealed class ExportSource(Func<string, Stream?> open)
{
    /// <exception cref="InvalidExportException">It is none, not finished, of another layout, or not whole.</exception>
    public async Task<ExportManifest> ReadManifestAsync(CancellationToken cancellation)
    {
        await using var stream = open(ExportFormat.Manifest)
            ?? throw new InvalidExportException($"There is no finished export: {ExportFormat.Manifest} is missing.");
        var manifest = await TryAsync(
            ExportFormat.Manifest, () => JsonSerializer.DeserializeAsync<ExportManifest>(stream, MentorFlowJson.Options, cancellation));
        if (manifest is not { Format: ExportFormat.OfExport, Files: not null })
        {
            throw new InvalidExportException($"{ExportFormat.Manifest} is not the list of an export of MentorFlow.");
        }

        if (manifest.Schema != ExportFormat.Schema)
        {
            throw new InvalidExportException($"The export has layout {manifest.Schema}; this version reads layout {ExportFormat.Schema}.");
        }

        return manifest.IsWhole
            ? manifest
            : throw new InvalidExportException("The export holds what administrators may read, and not all: make a whole one with the command export.");
    }

    /// <exception cref="InvalidExportException">A file is missing, was changed, or has a name that none has.</exception>
    public async Task RequireUnchangedAsync(ExportManifest manifest, CancellationToken cancellation)
    {
        foreach (var file in manifest.Files)
        {
            if (!ExportFormat.IsName(file.Name))
            {
                throw new InvalidExportException($"\"{file.Name}\" is no name of a file of an export.");
            }

            await using var stream = open(file.Name) ?? throw new InvalidExportException($"{file.Name} is missing.");
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation)) != file.Sha256)
            {
                throw new InvalidExportException($"{file.Name} was changed since it was exported: its SHA-256 is another.");
            }
        }
    }

    /// <summary>The documents of every file, in its order.</summary>
    /// <exception cref="InvalidExportException">A line is no document of this version; the message says which.</exception>
    public async IAsyncEnumerable<(StoredType Type, StoredDocument Document)> ReadAsync(
        ExportManifest manifest, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var types = ExportRules.Types.ToDictionary(type => ExportFormat.DocumentsOf(type.Name), StringComparer.Ordinal);
        foreach (var file in manifest.Files.Where(file => file.Name.StartsWith("documents/", StringComparison.Ordinal)))
        {
            var type = types.GetValueOrDefault(file.Name) ?? throw new InvalidExportException($"{file.Name}: this version knows no such documents.");
            await foreach (var document in ReadAsync(type, file.Name, cancellation))
            {
                yield return (type, document);
            }
        }
    }

    public Stream Open(string name) => open(name) ?? throw new InvalidExportException($"{name} is missing.");

    private async IAsyncEnumerable<StoredDocument> ReadAsync(
        StoredType type, string name, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var reader = new StreamReader(Open(name));
        var number = 0;
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            number++;
            var at = $"{name}, line {number}";
            if (number == 1)
            {
                var header = await TryAsync(at, () => ValueTask.FromResult(JsonSerializer.Deserialize<ExportHeader>(line, MentorFlowJson.Options)));
                if (header is not { Format: ExportFormat.OfDocuments, Schema: ExportFormat.Schema } || header.Type != type.Name)
                {
                    throw new InvalidExportException($"{at}: it is not the first line of such a file.");
                }

                continue;
            }

            yield return await TryAsync(at, () => ValueTask.FromResult(Read(type, line)))
                ?? throw new InvalidExportException($"{at}: the document stands in another place than it says.");
        }
    }

    private static StoredDocument? Read(StoredType type, string line)
    {
        var read = JsonSerializer.Deserialize<ExportLine>(line, MentorFlowJson.Options) ?? throw new JsonException("it is null");
        var document = type.Read(read.Document);
        return document.Partition == read.Partition && document.Id == read.Id ? document : null;
    }

    private static async Task<T> TryAsync<T>(string at, Func<ValueTask<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception invalid) when (invalid is JsonException or ArgumentException or NotSupportedException or InvalidOperationException)
        {
            throw new InvalidExportException($"{at} cannot be read: {invalid.Message}");
        }
    }
}

/// <summary>An export that cannot be brought in; the message is all its reader needs to know.</summary>
public sealed class InvalidExportException(string message) : Exception(message);
