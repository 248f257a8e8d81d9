using System.Text.Json.Nodes;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Tests.Azure.Cosmos;

/// <summary>What the client asks before its first request for a document: the account, the container, its one physical partition.</summary>
internal static class CosmosDoubleMetadata
{
    public const string RangesTag = "\"ranges\"";

    public static JsonNode Account(string endpoint) => new JsonObject
    {
        ["id"] = "double",
        ["_rid"] = "double",
        ["_self"] = "",
        ["writableLocations"] = Location(endpoint),
        ["readableLocations"] = Location(endpoint),
        ["enableMultipleWriteLocations"] = false,
        ["userConsistencyPolicy"] = new JsonObject { ["defaultConsistencyLevel"] = "Strong" },
        ["queryEngineConfiguration"] = """{"maxSqlQueryInputLength":262144,"maxJoinsPerSqlQuery":10}""",
    };

    public static JsonNode Container(string name) => new JsonObject
    {
        ["id"] = name,
        ["_rid"] = Rid(name),
        ["_self"] = $"dbs/{DatabaseRid}/colls/{Rid(name)}/",
        ["partitionKey"] = new JsonObject { ["paths"] = new JsonArray("/pk"), ["kind"] = "Hash", ["version"] = 2 },
    };

    public static JsonNode Ranges(string container) => new JsonObject
    {
        ["_rid"] = container,
        ["_count"] = 1,
        ["PartitionKeyRanges"] = new JsonArray(
            new JsonObject
            {
                ["id"] = "0",
                ["_rid"] = container,
                ["minInclusive"] = "",
                ["maxExclusive"] = "FF",
                ["status"] = "online",
                ["parents"] = new JsonArray(),
            }),
    };

    /// <summary>Resource ids are eight bytes: four of the database, four of the container.</summary>
    public static string Rid(string container = "programs") =>
        Convert.ToBase64String([3, 20, 37, 0, 149, 207, 44, (byte)Partition.Containers.ToList().IndexOf(container)]);

    /// <summary>The client addresses a container by its name or by its resource id.</summary>
    public static string NameOf(string nameOrRid) => Partition.Containers.FirstOrDefault(name => Rid(name) == nameOrRid) ?? nameOrRid;

    private static string DatabaseRid => Convert.ToBase64String([3, 20, 37, 0]);

    private static JsonArray Location(string endpoint) => new(new JsonObject { ["name"] = "Double", ["databaseAccountEndpoint"] = endpoint });
}
