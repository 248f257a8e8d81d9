using System.Text.Json;
using MentorFlow.Domain.Storage;
using MentorFlow.Json;

namespace MentorFlow.Providers.Sqlite;

/// <summary>
/// The one table, seen through one connection: what is expired is treated as gone, whether or not it has been swept yet. An id starts with its type,
/// so one index serves point reads, queries by type and uniqueness. What is looked up in pages by a property of its own, out of tens of thousands,
/// has an index of its type alone: other writes pay nothing for it.
/// </summary>
internal sealed class DocumentTable(SqliteDatabase database) : IDisposable
{
    public const string Schema = """
        create table if not exists documents (
          container text not null,
          pk text not null,
          id text not null,
          type text not null,
          etag text not null,
          expires integer,
          json text not null);
        create unique index if not exists documents_by_address on documents (container, pk, type, id);
        create index if not exists documents_by_expiry on documents (expires) where expires is not null;
        create index if not exists documents_ledger_by_subject on documents (container, pk, json_extract(json, '$.subject'), id) where type = 'ledger';
        create index if not exists documents_mail_by_mentorship on documents (container, pk, json_extract(json, '$.mentorshipId'), id) where type = 'mail';
        """;

    private readonly ReadDocuments read = new();

    public SqliteDatabase Database => database;

    public Stored<T>? Find<T>(Key<T> key, long now)
        where T : class, IDocument
    {
        var find = database.Statement(
            "select etag, json from documents where container = ?1 and pk = ?2 and type = ?3 and id = ?4 and (expires is null or expires > ?5)")
            .Bind(1, key.Partition.Container).Bind(2, key.Partition.Key).Bind(3, T.Type).Bind(4, key.Id).Bind(5, now);
        try
        {
            return find.Step()
                ? read.Find(key, find.Text(0)) ?? read.Keep(key, Read<T>(find, etag: 0, json: 1))
                : null;
        }
        finally
        {
            find.Reset();
        }
    }

    public List<(string Id, Stored<T> Document)> Query<T>(Partition partition, DocumentPage page, long now)
        where T : class, IDocument
    {
        var query = page.Bind(database.Statement(page.Sql)).Bind(1, partition.Container).Bind(2, partition.Key).Bind(3, T.Type).Bind(4, now);
        try
        {
            var documents = new List<(string, Stored<T>)>();
            while (query.Step())
            {
                documents.Add((query.Text(0), Read<T>(query, etag: 1, json: 2)));
            }

            return documents;
        }
        finally
        {
            query.Reset();
        }
    }

    /// <param name="page">The first of the query.</param>
    public int Count<T>(Partition partition, DocumentPage page, long now)
        where T : class, IDocument
    {
        var count = page.BindCount(database.Statement(page.CountSql))
            .Bind(1, partition.Container).Bind(2, partition.Key).Bind(3, T.Type).Bind(4, now);
        try
        {
            count.Step();
            return (int)count.Number(0);
        }
        finally
        {
            count.Reset();
        }
    }

    /// <summary>One seek into the index for each key, however many documents there are.</summary>
    public string? NextKey(string container, string after, long now)
    {
        var next = database.Statement("select pk from documents where container = ?1 and pk > ?2 and (expires is null or expires > ?3) order by pk limit 1")
            .Bind(1, container).Bind(2, after).Bind(3, now);
        try
        {
            return next.Step() ? next.Text(0) : null;
        }
        finally
        {
            next.Reset();
        }
    }

    public void Dispose() => database.Dispose();

    private static Stored<T> Read<T>(SqliteStatement row, int etag, int json)
        where T : class, IDocument =>
        new(JsonSerializer.Deserialize<T>(row.Utf8(json), MentorFlowJson.Options)!, row.Text(etag));
}
