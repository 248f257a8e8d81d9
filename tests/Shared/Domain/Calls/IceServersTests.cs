using System.Security.Cryptography;
using System.Text;
using MentorFlow.Domain.Calls;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Calls;

public sealed class IceServersTests
{
    private const string Secret = "between-us-and-the-relay";

    private static readonly CallSettings Relay = new(
        ["stun:stun.example.com:3478"], ["turn:relay.example.com:3478", "turns:relay.example.com:443"], Secret, RelayOnly: false);

    [Fact]
    public void Without_settings_there_are_no_servers() =>
        Assert.Empty(IceServers.For(new CallSettings([], [], TurnSecret: null, RelayOnly: false), "pmaya", Given.Now));

    [Fact]
    public void The_relay_is_signed_in_to_for_an_hour_by_a_name_that_tells_nobody_who_it_is()
    {
        var servers = IceServers.For(Relay, "pmaya", Given.Now);

        Assert.Equal((2, null), (servers.Count, servers[0].Username));
        Assert.Equal(Relay.TurnUrls, servers[1].Urls);
        var name = servers[1].Username!.Split(':');
        Assert.Equal(Given.Now.AddHours(1).ToUnixTimeSeconds().ToString(), name[0]);
        Assert.DoesNotContain("maya", name[1], StringComparison.Ordinal);

        // As coturn computes it from static-auth-secret.
        var expected = HMACSHA1.HashData(Encoding.ASCII.GetBytes(Secret), Encoding.ASCII.GetBytes(servers[1].Username!));
        Assert.Equal(Convert.ToBase64String(expected), servers[1].Credential);
    }

    [Fact]
    public void Each_member_has_credentials_of_their_own_and_the_same_ones_at_the_same_moment()
    {
        Assert.NotEqual(IceServers.For(Relay, "pmaya", Given.Now)[1], IceServers.For(Relay, "ptheo", Given.Now)[1]);
        Assert.Equal(IceServers.For(Relay, "pmaya", Given.Now)[1].Credential, IceServers.For(Relay, "pmaya", Given.Now)[1].Credential);
    }
}
