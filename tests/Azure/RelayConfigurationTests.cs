using System.Net;
using MentorFlow.Domain.Calls;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Azure;

/// <summary>What infra/ tells coturn, told to the coturn of this machine.</summary>
public sealed class RelayConfigurationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Coturn_takes_every_line_of_it()
    {
        await using var relay = await StartAsync();

        Assert.DoesNotContain(relay.Said, line => line.Contains("Bad configuration", StringComparison.Ordinal));
        Assert.Contains(relay.Said, line => line.Contains("Default realm: relay.example.com", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("10.0.0.4")]
    [InlineData("100.64.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("168.63.129.16")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("192.168.1.1")]
    public async Task The_relay_passes_nothing_on_to_a_private_network_or_to_the_platform(string peer)
    {
        await using var relay = await StartAsync();
        var member = Assert.Single(IceServers.For(
            new CallSettings([], [relay.Url], Coturn.Secret, RelayOnly: false), "ptheo", TimeProvider.System.GetUtcNow()));

        var call = await relay.CallAsync(member.Username, member.Credential, IPAddress.Parse(peer));

        Assert.False(call.Passed);
        Assert.Contains("403 (Forbidden IP)", call.Said, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    // As relay.bicep fills it in, at addresses that this machine has.
    private Task<Coturn> StartAsync()
    {
        var path = folder.File("turnserver.conf");
        File.WriteAllText(path, File.ReadAllText(Repository.File("infra/modules/relay/turnserver.conf"))
            .Replace("{public}", "198.51.100.7", StringComparison.Ordinal)
            .Replace("{local}", "127.0.0.1", StringComparison.Ordinal)
            .Replace("{host}", "relay.example.com", StringComparison.Ordinal)
            .Replace("{secret}", Coturn.Secret, StringComparison.Ordinal));
        return Coturn.StartWithAsync(path);
    }
}
