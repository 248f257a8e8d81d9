using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.DurableTask.Protobuf;

namespace MentorFlow.Local.Durable;

/// <summary>
/// Everything that is ever read. A limit is written with a plus: bare, its value would be part of the plan, and the plan made again for every call.
/// </summary>
internal sealed class StoreReader(Database database)
{
    private const string Metadata =
        "SELECT i.name, i.id, i.status, i.created, i.updated, i.custom_status, i.output, i.failure, s.tags, s.input, i.key, i.completed, s.version FROM instances i JOIN starts s ON s.key = i.key ";

    private readonly Statement turns = database.Prepare("SELECT data FROM history WHERE key = ?1 ORDER BY turn");
    private readonly Statement start = database.Prepare(
        "SELECT i.id, i.name, s.version, s.input, s.parent_name, s.parent_id, s.parent_key, s.parent_run, s.parent_task, s.tags, s.trace FROM starts s JOIN instances i ON i.key = s.key WHERE s.key = ?1");
    private readonly Statement byId = database.Prepare(Metadata + "WHERE i.id = ?1");
    private readonly Statement page = database.Prepare(PageWhere("TRUE"));
    private readonly Statement pageOfOpen = database.Prepare(PageWhere("i.completed IS NULL"));
    private readonly Statement pageOfFailed = database.Prepare(PageWhere("i.status = 3"));

    private readonly Statement completedIds = database.Prepare(
        "SELECT id FROM instances WHERE id > ?1 AND (?2 >> status) & 1 AND completed >= ?3 AND completed <= ?4 ORDER BY id LIMIT +?5");

    public List<HistoryChunk> Turns(long key) => turns.With(key).All(row => HistoryChunk.Parser.ParseFrom(row.Blob(0)));

    public RunStart Start(long key) =>
        start.With(key).FirstOrDefault(ReadStart) ?? throw new InvalidDataException($"Instance {key} has no start.");

    /// <summary>The sub-orchestrations that the current run of an instance has called.</summary>
    public List<StoredInstance> ChildrenOf(long key) =>
    [
        .. Turns(key).SelectMany(turn => turn.Events)
            .Where(one => one.EventTypeCase is HistoryEvent.EventTypeOneofCase.SubOrchestrationInstanceCreated)
            .Select(one => Find(one.SubOrchestrationInstanceCreated.InstanceId))
            .OfType<StoredInstance>(),
    ];

    public StoredInstance? Find(string id) => byId.With(id).FirstOrDefault(ReadInstance);

    public List<StoredInstance> Page(InstanceFilter filter, string? after, int size) =>
        (filter.IsOnlyFailed ? pageOfFailed : filter.IsOnlyOpen ? pageOfOpen : page)
        .With(after ?? string.Empty).With(filter.Prefix).With(filter.Prefix + "\U0010FFFF").With(filter.Statuses)
        .With(filter.From.Ticks).With(filter.To.Ticks).With(size).All(ReadInstance);

    public List<string> CompletedIds(InstanceFilter filter, string? after, int size) => completedIds
        .With(after ?? string.Empty).With(filter.Statuses).With(filter.From.Ticks).With(filter.To.Ticks).With(size).All(row => row.Text(0));

    public List<ActiveRow> Active()
    {
        using var statement = database.Prepare(
            "SELECT i.key, i.id, i.run, i.turns, i.due, i.activities, s.version FROM instances i JOIN starts s ON s.key = i.key WHERE i.completed IS NULL ORDER BY i.key");
        return statement.All(row => new ActiveRow(
            row.Number(0), row.Text(1), (int)row.Number(2), (int)row.Number(3), Moment(row.NumberOrNull(4)), (int)row.Number(5), row.Text(6)));
    }

    public List<OpenInstance> Open()
    {
        using var statement = database.Prepare(
            "SELECT i.id, s.parent_id, i.due, i.activities FROM instances i JOIN starts s ON s.key = i.key WHERE i.completed IS NULL ORDER BY i.id");
        return statement.All(row => new OpenInstance(
            row.Text(0), row.TextOrNull(1), Moment(row.NumberOrNull(2)) is { } due ? new DateTimeOffset(due) : null, (int)row.Number(3)));
    }

    public List<(long Key, Message Message)> Messages()
    {
        using var statement = database.Prepare("SELECT number, key, run, data FROM messages ORDER BY number");
        return statement.All(row => (row.Number(1), new Message((int)row.Number(2), HistoryEvent.Parser.ParseFrom(row.Blob(3)), row.Number(0))));
    }

    /// <param name="narrowed">What the filter says already, in the words of an index.</param>
    private static string PageWhere(string narrowed) => $"""
        {Metadata}
        WHERE i.id > ?1 AND i.id >= ?2 AND i.id < ?3 AND (?4 >> i.status) & 1 AND i.created >= ?5 AND i.created <= ?6 AND {narrowed}
        ORDER BY i.id LIMIT +?7
        """;

    private static RunStart ReadStart(Statement row) => new(
        row.Text(0),
        row.Text(1),
        row.Text(2),
        row.TextOrNull(3),
        row.TextOrNull(5) is { } parent
            ? new ParentLink(row.Text(4), parent, row.Number(6), (int)row.Number(7), (int)row.Number(8))
            : null,
        ReadTags(row.TextOrNull(9)),
        InstanceTrace.Parse(row.TextOrNull(10)));

    private static StoredInstance ReadInstance(Statement row) => new(
        row.Number(10),
        row.Text(0),
        row.Text(1),
        row.Text(12),
        (OrchestrationStatus)row.Number(2),
        new DateTime(row.Number(3), DateTimeKind.Utc),
        new DateTime(row.Number(4), DateTimeKind.Utc),
        Moment(row.NumberOrNull(11)),
        row.TextOrNull(5),
        row.TextOrNull(6),
        row.TextOrNull(7) is { } failure ? TaskFailureDetails.Parser.ParseJson(failure) : null,
        ReadTags(row.TextOrNull(8)),
        row.TextOrNull(9));

    private static DateTime? Moment(long? ticks) => ticks is { } moment ? new DateTime(moment, DateTimeKind.Utc) : null;

    private static IReadOnlyDictionary<string, string> ReadTags(string? tags) => tags is null
        ? ImmutableDictionary<string, string>.Empty
        : JsonSerializer.Deserialize<Dictionary<string, string>>(tags)!;
}
