using System.Text.Json.Nodes;

namespace MentorFlow.Tests.Azure.Communication;

/// <summary>The fake proves our clients only if it takes what Azure's own clients send, and they understand what it answers.</summary>
public sealed class OfficialClientsTests : IAsyncLifetime
{
    private const string Mail = "11111111-2222-4333-8444-555555555555";

    private FakeCommunicationService service = null!;

    public async ValueTask InitializeAsync() => service = await FakeCommunicationService.StartAsync();

    [Fact]
    public async Task Every_call_of_the_official_clients_is_verified_done_and_understood()
    {
        service.Email.State = "Succeeded";

        var (said, isDone) = await OfficialClients.RunAsync(service.Endpoint, service.Key);

        Assert.True(isDone, said);
        var seen = JsonNode.Parse(said)!;
        AssertMail(seen["mail"]!);
        AssertPeople(seen["known"]!);
        AssertRoom(seen["room"]!, (string)seen["known"]!["kept"]!);
    }

    [Fact]
    public async Task A_signature_by_another_key_is_denied_to_them_as_to_us()
    {
        var (said, isDone) = await OfficialClients.RunAsync(service.Endpoint, Convert.ToBase64String("another key"u8));

        Assert.False(isDone);
        Assert.StartsWith("401", said, StringComparison.Ordinal);
        Assert.Empty(service.Identities.All);
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    private void AssertMail(JsonNode seen)
    {
        var (id, taken) = Assert.Single(service.Email.Operations);
        Assert.Equal((Mail, Mail, "Succeeded"), (id, (string?)seen["id"], (string?)seen["status"]));
        Assert.Equal("Hello Zoë", (string?)taken["content"]!["plainText"]);
        Assert.Equal("Zoë", (string?)taken["recipients"]!["to"]![0]!["displayName"]);
    }

    private void AssertPeople(JsonNode seen)
    {
        var kept = (string)seen["kept"]!;
        Assert.Equal([kept, (string)seen["both"]!], service.Identities.All.Order());
        var (identity, scopes) = Assert.Single(service.Identities.Tokens);
        Assert.Equal((kept, $"token-of-{kept}"), (identity, (string?)seen["token"]));
        Assert.Equal(["voip.join"], scopes);
    }

    private void AssertRoom(JsonNode seen, string kept)
    {
        var (id, room) = Assert.Single(service.Rooms.All);
        Assert.Equal(id, (string?)seen["id"]);
        Assert.NotEqual(id, (string?)seen["passing"]);
        Assert.Equal(room["validUntil"]!.GetValue<DateTimeOffset>(), seen["until"]!.GetValue<DateTimeOffset>());
        Assert.Equal((kept, "Presenter"), Assert.Single(service.Rooms.Rosters[id].Select(guest => (guest.Key, guest.Value))));
        var listed = Assert.Single(seen["roster"]!.AsArray())!;
        Assert.Equal((kept, "Presenter"), ((string?)listed["id"], (string?)listed["role"]));
    }
}
