using System.Security.Cryptography;
using System.Text.Json;
using MentorFlow.Domain.Attachments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Exports;

/// <summary>
/// Brings an export in: documents keep their ids, chains of the ledger come as they are, read models are derived again. All is looked at before anything is
/// written, and what is there already with the same content stays, so that an import that was cut off is repeated.
/// </summary>
/// <param name="lasting">What is compared of documents with the ledger afterwards.</param>
public sealed class Importer(IDocumentStore store, IAttachmentStore attachments, TimeProvider clock, LastingFacts lasting)
{
    /// <summary>Of what is in the way; more of the same help nobody.</summary>
    private const int MostConflicts = 20;

    /// <summary>Half of what a batch may hold, so that one more document fits.</summary>
    private const int BytesInBatch = SerializedBatch.MaxBytes / 2;

    /// <param name="open">Opens a file of the export by name; null where there is none.</param>
    /// <exception cref="InvalidExportException">It is no export that this version can bring in, or other data is in its way; nothing was written.</exception>
    /// <exception cref="IOException">A file cannot be read or kept.</exception>
    public async Task<ImportOutcome> RunAsync(Func<string, Stream?> open, CancellationToken cancellation = default)
    {
        var source = new ExportSource(open);
        var manifest = await source.ReadManifestAsync(cancellation);
        await source.RequireUnchangedAsync(manifest, cancellation);
        var (documents, programs) = await LookAsync(source, manifest, cancellation);
        var wasEmpty = !await store.QueryAsync(Partition.Organization, new DocumentQuery<ProgramListing>(Limit: 1), cancellation).AnyAsync(cancellation);

        var written = await WriteAsync(source, manifest, cancellation);
        var files = await KeepFilesAsync(source, manifest, cancellation);
        var rebuilt = await new ReadModelRebuild(store).RunAsync(cancellation);
        var notStarted = new List<NotStarted>();
        foreach (var program in programs)
        {
            if (await NotStarted.FindAsync(store, program, cancellation) is { } found)
            {
                notStarted.Add(found);
                await TellAsync(found, cancellation);
            }
        }

        var holds = wasEmpty && notStarted.Count > 0 && await HoldMailsAsync(cancellation);
        var ledger = await new LedgerVerifier(store, lasting).VerifyAsync(cancellation);
        return new ImportOutcome(documents, written, files, rebuilt, ledger, notStarted, holds);
    }

    // Reads every line before the first is written.
    private async Task<(int Documents, IReadOnlyList<MentoringProgram> Programs)> LookAsync(
        ExportSource source, ExportManifest manifest, CancellationToken cancellation)
    {
        var (documents, programs, conflicts) = (0, new List<MentoringProgram>(), new List<string>());
        await foreach (var (type, document) in source.ReadAsync(manifest, cancellation))
        {
            documents++;
            if (document.Value is MentoringProgram program)
            {
                programs.Add(program);
            }

            if (await ConflictAsync(type, document, cancellation) is { } conflict)
            {
                conflicts.Add(conflict);
            }
        }

        conflicts.AddRange(await ConflictsAsync(manifest, cancellation));
        return conflicts.Count == 0
            ? (documents, programs)
            : throw new InvalidExportException(
                $"{conflicts.Count} documents or files are in the way; nothing was brought in.\n{string.Join('\n', conflicts.Take(MostConflicts))}");
    }

    private async Task<string?> ConflictAsync(StoredType type, StoredDocument document, CancellationToken cancellation)
    {
        if (await type.FindAsync(store, document, cancellation) is { } there && !JsonElement.DeepEquals(there.Json, document.Json))
        {
            return $"{document.Partition} {document.Id} is there with other content.";
        }

        // Who was erased here comes back by no old copy.
        if (document.Value is Person known && await store.FindAsync(ErasedPerson.KeyOf(known.PersonId), cancellation) is not null)
        {
            return $"{document.Partition} {document.Id} is of somebody who was erased here.";
        }

        return document.Value is Person { Standing: not Standing.Left } person
            && await store.FindAsync(PersonLookup.KeyOf(PersonId.EmailKey(person.Email)), cancellation) is { Value: var lookup }
            && lookup.PersonId != person.PersonId
                ? $"{document.Partition} {document.Id} has the mail address of {lookup.PersonId}, who is here already."
                : null;
    }

    // Under an id that is taken a file would replace what was there.
    private async Task<IReadOnlyList<string>> ConflictsAsync(ExportManifest manifest, CancellationToken cancellation)
    {
        var conflicts = new List<string>();
        foreach (var file in manifest.Files.Where(file => file.Name.StartsWith("files/", StringComparison.Ordinal)))
        {
            if (await attachments.OpenAsync(file.Name["files/".Length..], cancellation) is { } there)
            {
                await using (there)
                {
                    if (Convert.ToHexStringLower(await SHA256.HashDataAsync(there, cancellation)) != file.Sha256)
                    {
                        conflicts.Add($"{file.Name} is there with other content.");
                    }
                }
            }
        }

        return conflicts;
    }

    private async Task<int> WriteAsync(ExportSource source, ExportManifest manifest, CancellationToken cancellation)
    {
        var (batch, at, bytes, written) = (new Batch(), default(Partition), 0, 0);
        await foreach (var (type, document) in source.ReadAsync(manifest, cancellation))
        {
            if (await type.FindAsync(store, document, cancellation) is not null)
            {
                continue;
            }

            var more = JsonSerializer.SerializeToUtf8Bytes(document.Json).Length;
            if (batch.Writes.Count > 0
                && (document.Partition != at || batch.Writes.Count == SerializedBatch.MaxWrites || bytes + more > BytesInBatch))
            {
                await store.WriteAsync(batch, cancellation);
                (batch, bytes) = (new Batch(), 0);
            }

            type.Create(batch, document);
            (at, bytes, written) = (document.Partition, bytes + more, written + 1);
        }

        if (batch.Writes.Count > 0)
        {
            await store.WriteAsync(batch, cancellation);
        }

        return written;
    }

    private async Task<int> KeepFilesAsync(ExportSource source, ExportManifest manifest, CancellationToken cancellation)
    {
        var kept = 0;
        foreach (var file in manifest.Files.Where(file => file.Name.StartsWith("files/", StringComparison.Ordinal)))
        {
            await using var content = source.Open(file.Name);
            await attachments.SaveAsync(file.Name["files/".Length..], content, cancellation);
            kept++;
        }

        return kept;
    }

    private async Task TellAsync(NotStarted found, CancellationToken cancellation)
    {
        var item = found.ToWorkItem(clock.GetUtcNow());
        if (await store.FindAsync(Key.Of(item), cancellation) is null)
        {
            await store.WriteAsync(new Batch().Create(item), cancellation);
        }
    }

    // Timers of the app look at what runs, whoever began it: nobody is written to before somebody has seen what came.
    private async Task<bool> HoldMailsAsync(CancellationToken cancellation)
    {
        if (await store.FindAsync(MailHold.Key, cancellation) is null)
        {
            await store.WriteAsync(new Batch().Create(new MailHold(clock.GetUtcNow())), cancellation);
        }

        return true;
    }
}

/// <param name="Documents">In the export.</param>
/// <param name="Written">Those that were not there yet.</param>
/// <param name="Files">Attached files that were kept.</param>
/// <param name="Ledger">Every chain of the store, verified afterwards.</param>
/// <param name="HoldsMails">Whether mails are kept back until an administrator releases or drops them.</param>
public sealed record ImportOutcome(
    int Documents, int Written, int Files, RebuildReport Rebuilt, LedgerReport Ledger, IReadOnlyList<NotStarted> NotStarted, bool HoldsMails);
