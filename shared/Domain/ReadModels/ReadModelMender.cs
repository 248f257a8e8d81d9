using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.ReadModels;

/// <summary>
/// Writes a derived document where it differs. What is there is read before its source, and must be unchanged at the write: the process that keeps
/// the read model meanwhile wins.
/// </summary>
internal sealed class ReadModelMender(IDocumentStore store)
{
    private const int Attempts = 5;

    public int Read { get; private set; }

    public int Mended { get; private set; }

    /// <summary>Adds what was compared elsewhere.</summary>
    public void Count(int read, int mended)
    {
        Read += read;
        Mended += mended;
    }

    /// <param name="derive">Reads the source afresh.</param>
    /// <param name="also">What is written with it.</param>
    /// <exception cref="DocumentConflictException">Somebody else kept writing it.</exception>
    public async Task MendAsync<T>(Key<T> key, Func<Task<T>> derive, CancellationToken cancellation, Func<Batch, Batch>? also = null)
        where T : class, IDocument
    {
        Read++;
        for (var attempt = 1; ; attempt++)
        {
            var there = await store.FindAsync(key, cancellation);
            var right = await derive();
            if (SameDocument.As(right, there?.Value))
            {
                return;
            }

            try
            {
                var batch = there is null ? new Batch().Create(right) : new Batch().Replace(there, right);
                await store.WriteAsync(also?.Invoke(batch) ?? batch, cancellation);
                Mended++;
                return;
            }
            catch (DocumentConflictException) when (attempt < Attempts)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }
}
