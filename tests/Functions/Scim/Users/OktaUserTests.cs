using System.Net;
using System.Text.Json.Nodes;
using MentorFlow.Functions.Scim.Schemas;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Scim.Users;

/// <summary>What Okta documents that it sends about people (developer.okta.com, "SCIM 2.0", and its test of integrations).</summary>
public sealed class OktaUserTests
{
    private const string Ada =
        """
        {
          "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "ada@example.com", "externalId": "00ujl29u0le5T6Aj10h7",
          "name": { "givenName": "Ada", "familyName": "Lovelace" }, "emails": [{ "primary": true, "value": "ada@example.com", "type": "work" }],
          "displayName": "Ada Lovelace", "locale": "en-US", "groups": [], "password": "1mz050nq", "active": true
        }
        """;

    [Fact]
    public async Task An_account_is_looked_for_made_merged_put_back_and_switched_off_by_put()
    {
        await using var okta = await ScimCaller.StartAsync();
        Assert.Equal(0, (await okta.GetAsync("/Users?startIndex=1&count=2")).Total);
        Assert.Empty((await okta.GetAsync("/Users?filter=userName%20eq%20%22ada%40example.com%22&startIndex=1&count=100")).Found);

        var made = (await okta.PostAsync("/Users", Ada, mediaType: "application/json")).Expect(HttpStatusCode.Created);
        var id = (string)made.Json["id"]!;
        Assert.False(made.Json.AsObject().ContainsKey("password"));
        (await okta.PostAsync("/Users", Ada)).ExpectError(HttpStatusCode.Conflict, "uniqueness");

        // It gets the account, merges what it knows, and puts the whole of it.
        var merged = (await okta.GetAsync($"/Users/{id}")).Json.AsObject();
        merged["name"]!["middleName"] = "King";
        merged[UserSchema.EnterpriseId] = new JsonObject { ["department"] = "R&D" };
        var put = (await okta.PutAsync($"/Users/{id}", merged.ToJsonString())).Expect(HttpStatusCode.OK);
        Assert.Equal(("King", "R&D", "en-US"), (
            (string)put.Json["name"]!["middleName"]!, (string)put.Json[UserSchema.EnterpriseId]!["department"]!, (string)put.Json["locale"]!));

        var off = put.Json.AsObject();
        off["active"] = false;
        Assert.False((bool)(await okta.PutAsync($"/Users/{id}", off.ToJsonString())).Json["active"]!);
        Assert.Equal(1, (await okta.GetAsync("/Users?startIndex=1&count=100")).Total);
    }

    [Fact]
    public async Task Switching_off_and_on_comes_without_a_path()
    {
        await using var okta = await ScimCaller.StartAsync();
        var id = (string)(await okta.PostAsync("/Users", Ada)).Json["id"]!;

        var off = (await okta.PatchAsync($"/Users/{id}", """{ "op": "replace", "value": { "active": false } }""")).Expect(HttpStatusCode.OK);
        var on = (await okta.PatchAsync($"/Users/{id}", """{ "op": "replace", "value": { "active": true } }""")).Expect(HttpStatusCode.OK);

        Assert.Equal((false, true), ((bool)off.Json["active"]!, (bool)on.Json["active"]!));
    }

    [Fact]
    public async Task A_put_clears_what_it_does_not_name_but_switches_nobody_on()
    {
        await using var okta = await ScimCaller.StartAsync();
        var id = (string)(await okta.PostAsync("/Users", Ada)).Json["id"]!;
        await okta.PatchAsync($"/Users/{id}", """{ "op": "replace", "value": { "active": false } }""");

        var put = (await okta.PutAsync($"/Users/{id}", """{ "userName": "ada@example.com" }""")).Expect(HttpStatusCode.OK);

        Assert.Equal(["schemas", "id", "userName", "active", "meta"], put.Json.AsObject().Select(attribute => attribute.Key));
        Assert.False((bool)put.Json["active"]!);
        (await okta.PutAsync($"/Users/{id}", """{ "active": true }""")).ExpectError(HttpStatusCode.BadRequest, "invalidValue");
        (await okta.PutAsync("/Users/u0123456789ab", Ada)).ExpectError(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Its_specification_is_kept()
    {
        await using var okta = await ScimCaller.StartAsync();
        var id = (string)(await okta.PostAsync("/Users", Ada)).Json["id"]!;

        var listed = Assert.Single((await okta.GetAsync("/Users?count=1&startIndex=1")).Expect(HttpStatusCode.OK).Found);
        Assert.All(["id", "userName", "name", "emails", "active"], name => Assert.NotNull(listed[name]));
        (await okta.GetAsync($"/Users/{id}")).Expect(HttpStatusCode.OK);
        (await okta.GetAsync("/Users/010101001010101011001010101011")).ExpectError(HttpStatusCode.NotFound);
        Assert.Single((await okta.GetAsync("/Users?filter=userName eq \"ADA@EXAMPLE.COM\"")).Found);
        (await okta.GetAsync("/Users", token: "none")).ExpectError(HttpStatusCode.Unauthorized);
        (await okta.GetAsync("/Groups")).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Pages_hold_each_account_once_in_one_order_and_count_them_all()
    {
        await using var okta = await ScimCaller.StartAsync();
        for (var number = 1; number <= 11; number++)
        {
            await okta.MakeUserAsync($"User{number}");
        }

        var pages = new List<ScimReply>();
        for (var start = 1; start <= 11; start += 5)
        {
            pages.Add((await okta.GetAsync($"/Users?startIndex={start}&count=5")).Expect(HttpStatusCode.OK));
        }

        Assert.Equal([5, 5, 1], pages.Select(page => (int)page.Json["itemsPerPage"]!));
        Assert.All(pages, page => Assert.Equal(11, page.Total));
        var ids = pages.SelectMany(page => page.Found).Select(user => (string)user["id"]!).ToList();
        Assert.Equal(11, ids.Distinct().Count());
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal((11, 0), ((await okta.GetAsync("/Users?count=0")).Total, (await okta.GetAsync("/Users?count=-3")).Found.Count));
        Assert.Equal(11, (await okta.GetAsync("/Users?startIndex=-7&count=999999999999")).Found.Count);
        Assert.Equal((11, 0), ((await okta.GetAsync("/Users?startIndex=12")).Total, (await okta.GetAsync("/Users?startIndex=12")).Found.Count));
        (await okta.GetAsync("/Users?startIndex=one")).ExpectError(HttpStatusCode.BadRequest, "invalidValue");
        Assert.Equal(3, (await okta.GetAsync("/Users?filter=userName sw \"user1\"")).Total);
    }
}
