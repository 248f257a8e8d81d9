using MentorFlow.Domain.Calls;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Shared.Domain.Calls;

/// <summary>The credentials of members at a relay that checks them by itself.</summary>
public sealed class CoturnTests
{
    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task Coturn_lets_a_member_in_for_an_hour_and_nobody_whose_credentials_are_of_another_secret()
    {
        await using var relay = await Coturn.StartAsync();

        Assert.True(await PassesAsync(relay, Coturn.Secret, Now));
        Assert.True(await PassesAsync(relay, Coturn.Secret, Now - IceServers.Life + TimeSpan.FromMinutes(1)));
        Assert.False(await PassesAsync(relay, Coturn.Secret, Now - IceServers.Life - TimeSpan.FromMinutes(1)));
        Assert.False(await PassesAsync(relay, "what-somebody-made-up", Now));
    }

    private static async Task<bool> PassesAsync(Coturn relay, string secret, DateTimeOffset given)
    {
        var server = Assert.Single(IceServers.For(new CallSettings([], [relay.Url], secret, RelayOnly: false), "ptheo", given));
        return (await relay.CallAsync(server.Username, server.Credential)).Passed;
    }
}
