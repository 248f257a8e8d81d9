using MentorFlow.Domain.Storage;

namespace MentorFlow.Providers.Sqlite;

/// <summary>A batch that is not written yet, and the caller who waits for it.</summary>
internal sealed class PendingBatch(SerializedBatch batch)
{
    private readonly TaskCompletionSource completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? failure;

    public Task Completion => completion.Task;

    public bool IsOneWrite => batch.Writes.Count == 1;

    /// <returns>False when a document conflicts with it; nothing of the batch may then be kept.</returns>
    public bool Apply(DocumentTable table, Func<string> nextETag, long now)
    {
        foreach (var write in batch.Writes)
        {
            Statement(table, write, nextETag, now).Execute();
            if (table.Database.Changes == 0)
            {
                failure = new DocumentConflictException(
                    $"{write.Kind} of {write.Id} in {batch.Partition}: {(write.Kind == WriteKind.Create ? "it exists" : "it has changed or gone")}.");
                return false;
            }
        }

        return true;
    }

    /// <summary>Answers the caller; a failure of the whole transaction outweighs the batch's own.</summary>
    public void Complete(Exception? transactionFailure = null)
    {
        if ((transactionFailure ?? failure) is { } cause)
        {
            completion.SetException(cause);
        }
        else
        {
            completion.SetResult();
        }
    }

    private SqliteStatement Statement(DocumentTable table, SerializedWrite write, Func<string> nextETag, long now)
    {
        var statement = table.Database.Statement(Sql(write.Kind))
            .Bind(1, batch.Partition.Container).Bind(2, batch.Partition.Key).Bind(3, write.Type).Bind(4, write.Id);
        if (write.Kind != WriteKind.Upsert)
        {
            statement.Bind(5, now);
        }

        if (write.Kind is WriteKind.Replace or WriteKind.Delete)
        {
            statement.Bind(6, write.IfMatch);
        }

        return write.Kind == WriteKind.Delete
            ? statement
            : statement.Bind(7, nextETag()).Bind(8, now + (long?)write.TimeToLive?.TotalMilliseconds).Bind(9, write.Json);
    }

    private static string Sql(WriteKind kind) => kind switch
    {
        WriteKind.Create => Insert + " where expires <= ?5",
        WriteKind.Upsert => Insert,
        WriteKind.Replace => "update documents set etag = ?7, expires = ?8, json = ?9 where " + Current,
        _ => "delete from documents where " + Current,
    };

    private const string Current = "container = ?1 and pk = ?2 and type = ?3 and id = ?4 and (expires is null or expires > ?5) and etag = ifnull(?6, etag)";

    private const string Insert = """
        insert into documents (container, pk, type, id, etag, expires, json) values (?1, ?2, ?3, ?4, ?7, ?8, ?9)
        on conflict (container, pk, type, id) do update set etag = ?7, expires = ?8, json = ?9
        """;
}
