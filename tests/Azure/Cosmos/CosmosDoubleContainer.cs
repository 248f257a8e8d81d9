using System.Text.Json.Nodes;

namespace MentorFlow.Tests.Azure.Cosmos;

/// <summary>The documents of one container, under the rules of the service.</summary>
internal sealed class CosmosDoubleContainer(TimeProvider clock)
{
    private readonly Dictionary<string, SortedDictionary<string, Item>> partitions = [];
    private int tags;

    public CosmosReply Read(string key, string id) =>
        Live(key).TryGetValue(id, out var item) ? new(200, item.Document.DeepClone(), item.ETag, item.ReadCharge) : new(404);

    public CosmosReply Create(string key, byte[] body) => Write(key, body, item => Live(key).ContainsKey(item.Id) ? 409 : 201);

    public CosmosReply Upsert(string key, byte[] body, string? ifMatch) =>
        Write(key, body, item => Live(key).ContainsKey(item.Id) ? Guard(key, item.Id, ifMatch, 200) : 201);

    public CosmosReply Replace(string key, string id, byte[] body, string? ifMatch) =>
        Write(key, body, item => item.Id != id ? 400 : Guard(key, id, ifMatch, 200));

    public CosmosReply Delete(string key, string id, string? ifMatch)
    {
        var status = Guard(key, id, ifMatch, 204);
        var charge = status == 204 ? Live(key)[id].WriteCharge : 1;
        if (status == 204)
        {
            partitions[key].Remove(id);
        }

        return new(status, Charge: charge);
    }

    /// <summary>All or nothing: 207 tells which write failed, and that every other depended on it (424).</summary>
    public CosmosReply Batch(string key, IReadOnlyList<BatchOperation> operations)
    {
        var before = new SortedDictionary<string, Item>(Live(key), StringComparer.Ordinal);
        var replies = new List<CosmosReply>();
        foreach (var operation in operations)
        {
            var reply = operation.Type switch
            {
                0 => Create(key, operation.Body!),
                4 => Delete(key, operation.Id!, operation.IfMatch),
                5 => Replace(key, operation.Id!, operation.Body!, operation.IfMatch),
                20 => Upsert(key, operation.Body!, operation.IfMatch),
                _ => throw new InvalidOperationException($"The double does not know the operation {operation.Type} in a batch."),
            };
            replies.Add(reply);
            if (reply.Status >= 400)
            {
                partitions[key] = before;
                var outcomes = operations.Select((_, i) => new BatchOutcome(i == replies.Count - 1 ? reply.Status : 424, null, 0));
                return new(207, Outcomes: [.. outcomes]);
            }
        }

        return new(
            200, Charge: replies.Sum(reply => reply.Charge), Outcomes: [.. replies.Select(reply => new BatchOutcome(reply.Status, reply.ETag, reply.Charge))]);
    }

    public CosmosReply Query(string? key, JsonNode query, string? maxItems, string? continuation) =>
        new CosmosDoubleQuery(query)
            .Run(
                key is null ? partitions.Keys.SelectMany(k => Live(k).Values.Select(item => item.Document)) : Live(key).Values.Select(item => item.Document),
                maxItems,
                continuation);

    private CosmosReply Write(string key, byte[] body, Func<Item, int> rule)
    {
        var document = JsonNode.Parse(body)!.AsObject();
        var tag = $"\"{++tags:x8}-0000-0000-0000-000000000000\"";
        document["_etag"] = tag;
        var ttl = document["ttl"]?.GetValue<int>();
        var item = new Item(document["id"]!.GetValue<string>(), document, tag, body.Length, ttl is null ? null : clock.GetUtcNow().AddSeconds(ttl.Value));
        // As the service: the partition key in the header must be the one in the document.
        var status = document["pk"]!.GetValue<string>() == key ? rule(item) : 400;
        if (status < 300)
        {
            partitions[key][item.Id] = item;
        }

        return new(status, ETag: status < 300 ? tag : null, Charge: status < 300 ? item.WriteCharge : 1);
    }

    private int Guard(string key, string id, string? ifMatch, int otherwise) =>
        !Live(key).TryGetValue(id, out var item) ? 404 : ifMatch is not null && ifMatch != item.ETag ? 412 : otherwise;

    private SortedDictionary<string, Item> Live(string key)
    {
        var items = partitions.TryGetValue(key, out var known) ? known : partitions[key] = new(StringComparer.Ordinal);
        foreach (var id in items.Where(item => item.Value.Expires <= clock.GetUtcNow()).Select(item => item.Key).ToList())
        {
            items.Remove(id);
        }

        return items;
    }

    private sealed record Item(string Id, JsonObject Document, string ETag, int Bytes, DateTimeOffset? Expires)
    {
        // Two units a started kilobyte under strong consistency, five and a bit for a write with two indexed paths.
        public double ReadCharge => 2 * Math.Ceiling(Bytes / 1024.0);

        public double WriteCharge => 5.5 * Math.Ceiling(Bytes / 1024.0);
    }
}
