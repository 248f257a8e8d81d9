using System.Text.RegularExpressions;

namespace MentorFlow.Storage.Sqlite;

/// <summary>A query by pages, each starting where the one before ended: no snapshot stays open while the caller thinks.</summary>
internal sealed partial class DocumentPage
{
    private const int MaxSize = 256;

    // Sorts after every id that starts with what stands before it.
    private const string Highest = "\U0010FFFF";

    // Sorts before every character that an id may have.
    private const string Lowest = "\u0001";

    private readonly DocumentQuery query;
    private readonly KeyValuePair<string, object>[] equal;
    private string from;
    private string to;
    private int left;

    public DocumentPage(DocumentQuery query)
    {
        this.query = query;
        equal = [.. query.Equal ?? new Dictionary<string, object>()];
        from = query.IdPrefix ?? "";
        to = from + Highest;
        left = query.Limit ?? int.MaxValue;
        var conditions = string.Concat(equal.Select((property, i) => $" and json_extract(json, '{Path(property.Key)}') = ?{8 + i}"));
        Sql = $"""
            select id, etag, json from documents
            where container = ?1 and pk = ?2 and type = ?3 and (expires is null or expires > ?4) and id >= ?5 and id < ?6{conditions}
            order by id {(query.Descending ? "desc" : "asc")} limit ?7
            """;
    }

    public string Sql { get; }

    /// <summary>How many documents the page holds at most; 0 when the limit is reached.</summary>
    public int Size => Math.Min(left, MaxSize);

    public SqliteStatement Bind(SqliteStatement statement)
    {
        statement.Bind(5, from).Bind(6, to).Bind(7, Size);
        for (var i = 0; i < equal.Length; i++)
        {
            _ = equal[i].Value switch
            {
                string text => statement.Bind(8 + i, text),
                Enum name => statement.Bind(8 + i, name.ToString()),
                bool flag => statement.Bind(8 + i, flag ? 1L : 0L),
                int or long or short or byte => statement.Bind(8 + i, Convert.ToInt64(equal[i].Value, provider: null)),
                double or float or decimal => statement.Bind(8 + i, Convert.ToDouble(equal[i].Value, provider: null)),
                var other => throw new ArgumentException($"A query compares with text, numbers and booleans, not with {other.GetType().Name} ({equal[i].Key})."),
            };
        }

        return statement;
    }

    /// <param name="lastId">Id of the last document read.</param>
    /// <param name="count">Documents read.</param>
    public void Advance(string lastId, int count)
    {
        left -= count;
        (from, to) = query.Descending ? (from, lastId) : (lastId + Lowest, to);
    }

    private static string Path(string property) =>
        PropertyPath().IsMatch(property) ? $"$.{property}" : throw new ArgumentException($"\"{property}\" is no property to query by: names of letters, digits and '_', with dots between.");

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex PropertyPath();
}
