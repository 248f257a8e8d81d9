using System.Net;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Scim.Doors;

public sealed class ScimLimitTests
{
    [Fact]
    public async Task Who_asks_too_much_is_told_when_to_come_again_and_nobody_else_is_held_up()
    {
        await using var caller = await ScimCaller.StartAsync("--Scim:Connections:entra:Limit=3/PT1M");
        for (var number = 0; number < 3; number++)
        {
            (await caller.GetAsync("/Users")).Expect(HttpStatusCode.OK);
        }

        var refused = (await caller.GetAsync("/Users")).ExpectError(HttpStatusCode.TooManyRequests);
        Assert.Equal(TimeSpan.FromSeconds(20), refused.RetryAfter);
        (await caller.GetAsync("/Users", ScimCaller.OtherToken)).Expect(HttpStatusCode.OK);

        await caller.App.AdvanceAsync(refused.RetryAfter!.Value);
        (await caller.GetAsync("/Users")).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_directory_that_loads_everybody_at_once_is_not_held_up()
    {
        await using var caller = await ScimCaller.StartAsync();

        for (var number = 0; number < 500; number++)
        {
            (await caller.GetAsync("/Users?filter=userName eq \"a\"")).Expect(HttpStatusCode.OK);
        }
    }
}
