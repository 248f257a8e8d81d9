using System.Security.Cryptography;
using System.Text.Json;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;
using MentorFlow.Json;

namespace MentorFlow.Domain.ReadModels;

/// <summary>
/// Derives the lines of a program's mails again. There may be hundreds of thousands: both sides are read as they come, and of a line only a hash is kept.
/// </summary>
internal sealed class MailLineMender(IDocumentStore store, ReadModelMender mender)
{
    private const int Attempts = 5;

    /// <summary>A batch holds a hundred writes; a mail has its record and five lines at most.</summary>
    private const int MailsInBatch = 15;

    public async Task MendAsync(string programId, CancellationToken cancellation)
    {
        var partition = Partition.Mail(programId);
        var there = new HashSet<ulong>();
        await foreach (var line in store.QueryAsync<MailLine>(partition, cancellation: cancellation))
        {
            there.Add(HashOf(line.Value));
        }

        mender.Count(there.Count, mended: 0);
        var lacking = new List<Key<MailRecord>>();
        await foreach (var mail in store.QueryAsync<MailRecord>(partition, cancellation: cancellation))
        {
            // Each is ticked off, whether or not one before it is missing.
            if (MailLine.AllOf(mail.Value).Count(line => !there.Remove(HashOf(line))) > 0)
            {
                lacking.Add(Key.Of(mail.Value));
            }

            if (lacking.Count == MailsInBatch)
            {
                await MendAsync(lacking, doubtful: null, cancellation);
                lacking.Clear();
            }
        }

        await MendAsync(lacking, doubtful: null, cancellation);
        if (there.Count > 0)
        {
            await RemoveAsync(partition, there, cancellation);
        }
    }

    // What no record stands behind, or what it does not say any more.
    private async Task RemoveAsync(Partition partition, HashSet<ulong> left, CancellationToken cancellation)
    {
        await foreach (var line in store.QueryAsync<MailLine>(partition, cancellation: cancellation))
        {
            if (left.Contains(HashOf(line.Value)))
            {
                await MendAsync([MailRecord.KeyOf(line.Value.ProgramId, line.Value.MailId)], line.Value, cancellation);
            }
        }
    }

    // The records are written as they are: the process that changes one meanwhile wins, and it is read again.
    private async Task MendAsync(IReadOnlyList<Key<MailRecord>> keys, MailLine? doubtful, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (batch, lines) = (new Batch(), 0);
            foreach (var key in keys)
            {
                var mail = await store.FindAsync(key, cancellation);
                var changes = await DifferenceAsync(mail is null ? [] : MailLine.AllOf(mail.Value), doubtful, cancellation);
                lines += changes.Writes.Count;
                batch.Include(mail is null || changes.Writes.Count == 0 ? changes : changes.Replace(mail, mail.Value));
            }

            try
            {
                await store.WriteAsync(batch, cancellation);
                mender.Count(read: 0, lines);
                return;
            }
            catch (DocumentConflictException) when (attempt < Attempts)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    private async Task<Batch> DifferenceAsync(IReadOnlyList<MailLine> right, MailLine? doubtful, CancellationToken cancellation)
    {
        var batch = new Batch();
        foreach (var line in right)
        {
            if ((await store.FindAsync(Key.Of(line), cancellation))?.Value != line)
            {
                batch.Upsert(line);
            }
        }

        if (doubtful is not null
            && right.All(line => line.Id != doubtful.Id)
            && await store.FindAsync(Key.Of(doubtful), cancellation) is { } stored)
        {
            batch.Delete(stored);
        }

        return batch;
    }

    private static ulong HashOf(MailLine line) =>
        BitConverter.ToUInt64(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(line, MentorFlowJson.Options)));
}
