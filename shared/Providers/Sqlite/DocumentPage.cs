using System.Text;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Providers.Sqlite;

/// <summary>A query by pages, each starting where the one before ended: no snapshot stays open while the caller thinks.</summary>
internal sealed class DocumentPage
{
    private const int MaxSize = 256;

    // Sorts after every id that starts with what stands before it.
    private const string Highest = "\U0010FFFF";

    // Sorts before every character that an id may have.
    private const string Lowest = "\u0001";

    private readonly DocumentQuery query;
    private readonly IReadOnlyList<QueryTerm> equal;
    private readonly string conditions;
    private string from;
    private string to;
    private int left;

    /// <param name="type">Of the documents: lower-case letters and hyphens.</param>
    /// <param name="query">From its beginning.</param>
    /// <exception cref="ArgumentException">The type is of other signs.</exception>
    public DocumentPage(string type, DocumentQuery query)
    {
        this.query = query;
        equal = query.Terms;
        from = query.IdPrefix ?? "";
        to = from + Highest;
        left = query.Limit ?? int.MaxValue;
        if (query.After is { } after)
        {
            Advance(after, count: 0);
        }

        // An index of one type serves a statement only that says the type itself.
        var ofType = equal.Count == 0 ? "?3" : Quoted(type);
        var comparisons = string.Concat(equal.Select((term, i) => $" and json_extract(json, '$.{term.Property}') = ?{8 + i}"));
        conditions = $"container = ?1 and pk = ?2 and type = {ofType} and id >= ?5 and id < ?6{comparisons}";
        Sql = $"""
            select id, etag, json from documents
            where {conditions} and (expires is null or expires > ?4)
            order by id {(query.Descending ? "desc" : "asc")} limit ?7
            """;
    }

    public string Sql { get; }

    /// <summary>
    /// How many documents the query gives. Whether one is expired stands in its row, so all are counted in the index, and the few that are expired
    /// taken off.
    /// </summary>
    public string CountSql => $"""
        select min(?7, (select count(*) from documents where {conditions})
          - (select count(*) from documents indexed by documents_by_expiry where expires <= ?4 and {conditions}))
        """;

    /// <summary>How many documents the page holds at most; 0 when the limit is reached.</summary>
    public int Size => Math.Min(left, MaxSize);

    public SqliteStatement Bind(SqliteStatement statement) => Bind(statement, Size);

    public SqliteStatement BindCount(SqliteStatement statement) => Bind(statement, left);

    private SqliteStatement Bind(SqliteStatement statement, int most)
    {
        statement.Bind(5, from).Bind(6, to).Bind(7, most);
        for (var i = 0; i < equal.Count; i++)
        {
            _ = equal[i].Value switch
            {
                string text => statement.Bind(8 + i, text),
                bool flag => statement.Bind(8 + i, flag ? 1L : 0L),
                double number => statement.Bind(8 + i, number),
                var number => statement.Bind(8 + i, (long)number),
            };
        }

        return statement;
    }

    private static string Quoted(string type) => type.All(sign => char.IsAsciiLetterLower(sign) || sign == '-')
        ? $"'{type}'"
        : throw new ArgumentException($"\"{type}\" is no type: lower-case letters and hyphens.", nameof(type));

    // As SQLite compares: bytes of UTF-8, which is the order of code points.
    private static string Higher(string one, string other) => Utf8Order(one, other) > 0 ? one : other;

    private static string Lower(string one, string other) => Utf8Order(one, other) < 0 ? one : other;

    private static int Utf8Order(string one, string other) => Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other));

    /// <param name="lastId">Id of the last document read.</param>
    /// <param name="count">Documents read.</param>
    public void Advance(string lastId, int count)
    {
        left -= count;
        (from, to) = query.Descending ? (from, Lower(to, lastId)) : (Higher(from, lastId + Lowest), to);
    }
}
