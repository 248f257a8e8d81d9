using System.Net;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>Deliveries that are refused at the webhook: unsigned, late, broken or too large.</summary>
public sealed class HrisRefusalTests
{
    [Theory]
    [InlineData("tampered")]
    [InlineData("unsigned")]
    [InlineData("late")]
    [InlineData("elsewhere")]
    public async Task A_delivery_that_cannot_be_verified_is_refused_and_leaves_nothing_behind(string fault)
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);

        Assert.Equal(HttpStatusCode.Unauthorized, await hris.SendFaultyAsync(hris.Event("person.left", "Theo"), fault));

        Assert.Empty(await app.ListAsync<HrisDelivery>(Partition.Connection("people")));
    }

    [Theory]
    [InlineData("email", "\"nobody\"")]
    [InlineData("email", "\"nia@example.com\\r\\nBcc: all@example.com\"")]
    [InlineData("givenName", "\"Nia\\r\\nBcc: all@example.com\"")]
    [InlineData("level", "99")]
    [InlineData("language", "\"English please\"")]
    [InlineData("timeZone", "\"Mars/Olympus\"")]
    public async Task A_signed_delivery_with_a_field_that_breaks_its_rule_is_400_and_nothing_is_stored(string field, string value)
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var fields = new Dictionary<string, string>
        {
            ["givenName"] = "\"Nia\"",
            ["familyName"] = "\"New\"",
            ["email"] = "\"nia@example.com\"",
            [field] = value,
        };

        Assert.Equal(
            HttpStatusCode.BadRequest,
            await hris.SendAsync(hris.Event("person.hired", "Nia", string.Concat(fields.Select(pair => $", \"{pair.Key}\": {pair.Value}"))), id: "evt_1"));

        Assert.Empty(await app.ListAsync<HrisDelivery>(Partition.Connection("people")));
    }

    [Fact]
    public async Task A_signed_delivery_that_is_not_json_is_400_and_a_huge_one_is_413()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);

        Assert.Equal(HttpStatusCode.BadRequest, await hris.SendAsync("{ this is not json", id: "evt_bad"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await hris.SendAsync(new string('x', 300_000), id: "evt_huge"));
        Assert.Empty(await app.ListAsync<HrisDelivery>(Partition.Connection("people")));
    }
}
