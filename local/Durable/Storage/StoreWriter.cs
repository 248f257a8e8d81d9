using System.Text.Json;
using Google.Protobuf;
using Microsoft.DurableTask.Protobuf;

namespace MentorFlow.Local.Durable;

/// <summary>Everything that is ever written, one method a kind of row.</summary>
internal sealed class StoreWriter
{
    private readonly Database database;
    private readonly bool outlives;
    private readonly Statement insertInstance;
    private readonly Statement insertStart;
    private readonly Statement updateInstance;
    private readonly Statement completeInstance;
    private readonly Statement insertTurn;
    private readonly Statement insertMessage;
    private readonly Statement deleteMessage;
    private readonly Statement restartInstance;
    private readonly Statement restartStart;
    private readonly Statement[] deleteOf;
    private readonly Statement existing;
    private readonly Statement begin;
    private readonly Statement commit;
    private readonly Statement checkpoint;
    private long lastKey;
    private long lastMessage;
    private long firstMessage;

    /// <param name="outlives">
    /// Whether the database outlives the engine: messages are rows for the next start alone, and where there is none they are numbered and not written.
    /// </param>
    public StoreWriter(Database database, bool outlives = true)
    {
        (this.database, this.outlives) = (database, outlives);
        RequireOwnLayout();
        database.Run(Schema.Create);

        insertInstance = database.Prepare(
            "INSERT INTO instances (key, id, name, status, run, turns, due, activities, created, updated) VALUES (?1, ?2, ?3, ?4, 1, 0, ?5, 0, ?6, ?6) ON CONFLICT (id) DO NOTHING");
        insertStart = database.Prepare("INSERT INTO starts VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
        updateInstance = database.Prepare(
            "UPDATE instances SET status = ?2, turns = ?3, due = ?4, activities = ?5, updated = ?6, custom_status = coalesce(?7, custom_status), output = ?8, failure = ?9 WHERE key = ?1");
        completeInstance = database.Prepare("UPDATE instances SET completed = updated WHERE key = ?1");
        insertTurn = database.Prepare("INSERT INTO history VALUES (?1, ?2, ?3)");
        insertMessage = database.Prepare("INSERT INTO messages VALUES (?1, ?2, ?3, ?4)");
        deleteMessage = database.Prepare("DELETE FROM messages WHERE number = ?1");
        restartInstance = database.Prepare(
            "UPDATE instances SET status = ?2, run = ?3, turns = 0, due = NULL, activities = 0, updated = ?4, output = NULL, custom_status = coalesce(?5, custom_status) WHERE key = ?1");
        restartStart = database.Prepare("UPDATE starts SET version = ?2, input = ?3 WHERE key = ?1");
        deleteOf = [.. new[] { "history", "messages", "starts", "instances" }.Select(table => database.Prepare($"DELETE FROM {table} WHERE key = ?1"))];
        existing = database.Prepare("SELECT key, status FROM instances WHERE id = ?1");
        begin = database.Prepare("BEGIN IMMEDIATE");
        commit = database.Prepare("COMMIT");
        checkpoint = database.Prepare("PRAGMA wal_checkpoint(TRUNCATE)");
        lastKey = Number("SELECT max(key) FROM instances");
        lastMessage = Number("SELECT max(number) FROM messages");
        firstMessage = Math.Min(0, Number("SELECT min(number) FROM messages"));
    }

    public void Begin() => begin.Run();

    public void Commit() => commit.Run();

    public void Rollback() => database.Run("ROLLBACK");

    /// <returns>The key of the new row; null when the id is taken.</returns>
    public long? TryInsert(RunStart start, DateTime created, DateTime? due)
    {
        var inserted = insertInstance.With(lastKey + 1).With(start.InstanceId).With(start.Name)
            .With((int)OrchestrationStatus.Pending).With(due?.Ticks).With(created.Ticks).Run() == 1;
        if (!inserted)
        {
            return null;
        }

        lastKey++;
        var parent = start.Parent;
        insertStart.With(lastKey).With(start.Version).With(start.Input)
            .With(start.Tags.Count == 0 ? null : JsonSerializer.Serialize(start.Tags))
            .With(parent?.Name).With(parent?.InstanceId).With(parent?.Key).With(parent?.Run).With(parent?.TaskId)
            .With(start.Trace?.ToString()).Run();
        return lastKey;
    }

    public void Append(long key, int turn, ReadOnlySpan<byte> data) => insertTurn.With(key).With(turn).With(data).Run();

    public void Update(long key, int turns, in Progress progress)
    {
        updateInstance
            .With(key).With((int)progress.Status).With(turns).With(progress.Due?.Ticks).With(progress.Activities).With(progress.Updated.Ticks)
            .With(progress.CustomStatus).With(progress.Output)
            .With(progress.Failure is null ? null : JsonFormatter.Default.Format(progress.Failure)).Run();
        if (progress.IsEnd)
        {
            completeInstance.With(key).Run();
        }
    }

    /// <summary>Empties the history and lets the instance begin again with another input.</summary>
    public void StartOver(long key, int run, string version, string? input, in Progress progress)
    {
        deleteOf[0].With(key).Run();
        restartInstance.With(key).With((int)progress.Status).With(run).With(progress.Updated.Ticks).With(progress.CustomStatus).Run();
        restartStart.With(key).With(version).With(input).Run();
    }

    public long AddMessage(long key, int run, HistoryEvent content)
    {
        lastMessage++;
        if (outlives)
        {
            insertMessage.With(lastMessage).With(key).With(run).With(content.ToByteArray()).Run();
        }

        return lastMessage;
    }

    /// <summary>Adds messages that were there before all others: after a crash, too, they are received first.</summary>
    public void AddFirst(long key, IReadOnlyList<Message> messages)
    {
        firstMessage -= messages.Count;
        for (var index = 0; index < messages.Count; index++)
        {
            var message = messages[index];
            message.Number = firstMessage + index;
            if (outlives)
            {
                insertMessage.With(message.Number).With(key).With(message.Run).With(message.Event.ToByteArray()).Run();
            }
        }
    }

    public void RemoveMessage(long number)
    {
        if (outlives)
        {
            deleteMessage.With(number).Run();
        }
    }

    public void RemoveMessagesOf(long key)
    {
        if (outlives)
        {
            deleteOf[1].With(key).Run();
        }
    }

    /// <returns>False when there was no such instance.</returns>
    public bool Delete(long key)
    {
        var rows = 0;
        foreach (var delete in deleteOf)
        {
            rows = delete.With(key).Run();
        }

        return rows > 0;
    }

    /// <summary>Writes the file afresh without what was removed, and empties the log beside it; outside of any transaction.</summary>
    /// <exception cref="IOException">The log is being read, or the disk is full.</exception>
    public void Compact()
    {
        database.Run("VACUUM");
        if (checkpoint.All(row => row.Number(0))[0] != 0)
        {
            throw new IOException("The log of the histories could not be emptied, for it is being read.");
        }
    }

    /// <summary>The instance that holds an id.</summary>
    public (long Key, OrchestrationStatus Status) Existing(string id) =>
        existing.With(id).All(row => (row.Number(0), (OrchestrationStatus)row.Number(1)))[0];

    /// <exception cref="IOException">The file is of an earlier version, or of a later one.</exception>
    private void RequireOwnLayout()
    {
        if (Number(Schema.HasInstances) == 1 && Number(Schema.VersionOfFile) is var found && found != Schema.Version)
        {
            throw new IOException(
                found < Schema.Version
                    ? "its histories were written by an earlier version of MentorFlow, which this one does not read; begin with a new folder."
                    : "its histories were written by a later version of MentorFlow; start that one, or bring back a backup of before.");
        }
    }

    private long Number(string sql)
    {
        var statement = database.Prepare(sql);
        return statement.All(row => row.Number(0))[0];
    }
}
