using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MentorFlow.Domain.Storage;
using MentorFlow.Providers.Cosmos;
using Microsoft.Azure.Cosmos;

namespace MentorFlow.Tests.Azure.Cosmos;

/// <summary>
/// Stands where the service would: it speaks the documented REST protocol to the real client, with what the npm emulator has not (missing documents,
/// partitions, batches, time to live, throttling).
/// </summary>
internal sealed class CosmosDouble(TimeProvider clock) : HttpMessageHandler
{
    private const string Endpoint = "https://cosmos.test/";

    private readonly Dictionary<string, CosmosDoubleContainer> containers = Partition.Containers.ToDictionary(
        name => name, _ => new CosmosDoubleContainer(clock));
    private readonly Lock gate = new();
    private int refusals;

    /// <summary>Requests for documents that reached the service.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Refuses the next requests for documents with 429 and asks for 25 milliseconds' patience.</summary>
    public void Throttle(int requests) => refusals = requests;

    /// <summary>As an account from which a container is missing, asked by an identity that may not create one.</summary>
    public void Remove(string container) => containers.Remove(container);

    public CosmosClient Client()
    {
        var options = CosmosClients.Options();
        options.ConnectionMode = ConnectionMode.Gateway;
        options.LimitToEndpoint = true;
        options.HttpClientFactory = () => new HttpClient(new QueryPlans(this), disposeHandler: false);
        return new CosmosClient(Endpoint, Convert.ToBase64String(new byte[64]), options);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var operations = Is(request, "x-ms-cosmos-is-batch-request") ? await BatchWire.ReadAsync(new MemoryStream(body)) : [];
        CosmosReply reply;
        lock (gate)
        {
            reply = Answer(request, body, operations);
        }

        return Response(reply, reply.Outcomes is null ? Encoding.UTF8.GetBytes(reply.Body?.ToJsonString() ?? "") : await BatchWire.WriteAsync(reply.Outcomes));
    }

    private CosmosReply Answer(HttpRequestMessage request, byte[] body, IReadOnlyList<BatchOperation> operations)
    {
        var path = request.RequestUri!.AbsolutePath.Trim('/').Split('/').Select(Uri.UnescapeDataString).ToArray();
        return path switch
        {
            ["dbs", ..] when path.Length < 3 => new(403),
            [""] => new(200, Body: CosmosDoubleMetadata.Account(Endpoint)),
            ["dbs", _, "colls", var name] => containers.ContainsKey(name) ? new(200, Body: CosmosDoubleMetadata.Container(name)) : new(404),
            ["dbs", _, "colls", var name, "pkranges"] =>
                Header(request, "If-None-Match") == CosmosDoubleMetadata.RangesTag
                    ? new(304, ETag: CosmosDoubleMetadata.RangesTag)
                    : new(200, Body: CosmosDoubleMetadata.Ranges(name), ETag: CosmosDoubleMetadata.RangesTag),
            ["dbs", _, "colls", var name, "docs", ..] =>
                Document(request, containers[CosmosDoubleMetadata.NameOf(name)], path is [.., "docs", var id] ? id : null, body, operations),
            _ => throw new InvalidOperationException($"The double does not know {request.Method} {request.RequestUri}."),
        };
    }

    private CosmosReply Document(HttpRequestMessage request, CosmosDoubleContainer container, string? id, byte[] body, IReadOnlyList<BatchOperation> operations)
    {
        Requests.Add($"{request.Method} {request.RequestUri!.AbsolutePath}");
        if (refusals > 0)
        {
            refusals--;
            return new(429);
        }

        var key = Header(request, "x-ms-documentdb-partitionkey") is { } json ? JsonNode.Parse(json)![0]!.GetValue<string>() : null;
        var ifMatch = Header(request, "If-Match");
        return (request.Method.Method, id) switch
        {
            ("POST", null) when operations.Count > 0 => container.Batch(key!, operations),
            ("POST", null) when Is(request, "x-ms-documentdb-isquery") || Is(request, "x-ms-documentdb-query") =>
                container.Query(key, JsonNode.Parse(body)!, Header(request, "x-ms-max-item-count"), Header(request, "x-ms-continuation")),
            ("POST", null) when Is(request, "x-ms-documentdb-is-upsert") => container.Upsert(key!, body, ifMatch),
            ("POST", null) => container.Create(key!, body),
            ("GET", not null) => container.Read(key!, id),
            ("PUT", not null) => container.Replace(key!, id, body, ifMatch),
            ("DELETE", not null) => container.Delete(key!, id, ifMatch),
            _ => throw new InvalidOperationException($"The double does not know {request.Method} {request.RequestUri}."),
        };
    }

    private static HttpResponseMessage Response(CosmosReply reply, byte[] body)
    {
        var response = new HttpResponseMessage((HttpStatusCode)reply.Status) { Content = new ByteArrayContent(body) };
        response.Headers.Add("x-ms-request-charge", reply.Charge.ToString(System.Globalization.CultureInfo.InvariantCulture));
        response.Headers.Add("x-ms-activity-id", Guid.NewGuid().ToString());
        foreach (var (name, value) in new[]
        {
            ("etag", reply.ETag),
            ("x-ms-continuation", reply.Continuation),
            ("x-ms-retry-after-ms", reply.Status == 429 ? "25" : null),
        })
        {
            if (value is not null)
            {
                response.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }

    private static bool Is(HttpRequestMessage request, string header) => string.Equals(Header(request, header), "true", StringComparison.OrdinalIgnoreCase);

    private static string? Header(HttpRequestMessage request, string name) => request.Headers.TryGetValues(name, out var values) ? values.First() : null;
}

/// <param name="Outcomes">Of a batch; its reply has no other body.</param>
internal sealed record CosmosReply(
    int Status, JsonNode? Body = null, string? ETag = null, double Charge = 1, string? Continuation = null, IReadOnlyList<BatchOutcome>? Outcomes = null);
