using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace MentorFlow.Tests.Azure.Communication;

/// <summary>Rooms: a creation that is repeated under its Repeatability-Request-ID gets the first one's answer; one without the headers is refused.</summary>
public sealed class FakeRooms
{
    private readonly Dictionary<string, JsonObject> rooms = [];
    private readonly Dictionary<string, string> repeatable = [];
    private long made = 99_000_000_000_000_000;

    public IReadOnlyDictionary<string, JsonObject> All => rooms;

    /// <summary>Raw ids with their roles, by room.</summary>
    public Dictionary<string, Dictionary<string, string>> Rosters { get; } = [];

    public FakeAnswer? Answer(FakeRequest request) => (request.Method, request.Segments) switch
    {
        ("POST", ["rooms"]) => Create(request),
        ("GET", ["rooms"]) => Page(rooms.Values.Select(room => room.DeepClone())),
        ("PATCH", ["rooms", ..]) when request.Header("Content-Type") != "application/merge-patch+json" =>
            FakeAnswer.Failure(HttpStatusCode.UnsupportedMediaType, "UnsupportedMediaType"),
        ("PATCH", ["rooms", var id]) when rooms.TryGetValue(id, out var room) => Update(room, request.Json()),
        ("PATCH", ["rooms", var id, "participants"]) when rooms.ContainsKey(id) => UpdateRoster(Rosters[id], request.Json()),
        ("GET", ["rooms", var id, "participants"]) when rooms.ContainsKey(id) =>
            Page(Rosters[id].Select(participant => new JsonObject { ["rawId"] = participant.Key, ["role"] = participant.Value })),
        ("DELETE", ["rooms", var id]) when rooms.Remove(id) => new FakeAnswer(HttpStatusCode.NoContent),
        ("GET", ["rooms", var id]) when rooms.TryGetValue(id, out var room) => new FakeAnswer(HttpStatusCode.OK, room.DeepClone()),
        (_, ["rooms", ..]) => FakeAnswer.Failure(HttpStatusCode.NotFound, "RoomNotFound"),
        _ => null,
    };

    private FakeAnswer Create(FakeRequest request)
    {
        var key = request.Header("Repeatability-Request-ID");
        var firstSent = request.Header("Repeatability-First-Sent");
        if (!Guid.TryParse(key, out _) || !DateTimeOffset.TryParseExact(firstSent, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
        {
            return FakeAnswer.Failure(HttpStatusCode.BadRequest, "InvalidRepeatabilityHeader");
        }

        if (!repeatable.TryGetValue(key, out var id))
        {
            var order = request.Json();
            var (from, until) = Window(order);
            if (from >= until)
            {
                return FakeAnswer.Failure(HttpStatusCode.BadRequest, "InvalidValidity");
            }

            repeatable[key] = id = (++made).ToString(CultureInfo.InvariantCulture);
            rooms[id] = new JsonObject
            {
                ["id"] = id,
                ["createdAt"] = DateTimeOffset.UnixEpoch,
                ["validFrom"] = from,
                ["validUntil"] = until,
                ["pstnDialOutEnabled"] = false,
            };
            UpdateRoster(Rosters[id] = [], order);
        }

        return new FakeAnswer(HttpStatusCode.Created, rooms[id].DeepClone());
    }

    // From now, for 180 days.
    private static (DateTimeOffset From, DateTimeOffset Until) Window(JsonObject order)
    {
        var from = order["validFrom"]?.GetValue<DateTimeOffset>() ?? DateTimeOffset.UtcNow;
        return (from, order["validUntil"]?.GetValue<DateTimeOffset>() ?? from.AddDays(180));
    }

    private static FakeAnswer Update(JsonObject room, JsonObject patch)
    {
        foreach (var name in new[] { "validFrom", "validUntil", "pstnDialOutEnabled" })
        {
            room[name] = patch[name]?.DeepClone() ?? room[name]?.DeepClone();
        }

        return new FakeAnswer(HttpStatusCode.OK, room.DeepClone());
    }

    private static FakeAnswer UpdateRoster(Dictionary<string, string> roster, JsonObject patch)
    {
        foreach (var (rawId, properties) in patch["participants"]?.AsObject() ?? [])
        {
            _ = properties is null ? roster.Remove(rawId) : (roster[rawId] = properties["role"]?.GetValue<string>() ?? "Attendee") is not null;
        }

        return new FakeAnswer(HttpStatusCode.OK, new JsonObject());
    }

    private static FakeAnswer Page(IEnumerable<JsonNode> values) => new(HttpStatusCode.OK, new JsonObject { ["value"] = new JsonArray([.. values]) });
}
