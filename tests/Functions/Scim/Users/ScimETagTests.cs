using System.Net;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Scim.Users;

public sealed class ScimETagTests
{
    [Fact]
    public async Task A_client_changes_only_what_it_knows()
    {
        await using var caller = await ScimCaller.StartAsync();
        var id = await caller.MakeUserAsync("Ada");
        const string Title = """{ "op": "add", "path": "title", "value": "Engineer" }""";

        (await caller.PatchAsync($"/Users/{id}", Title, ifMatch: "W/\"2\"")).ExpectError(HttpStatusCode.PreconditionFailed);
        (await caller.PutAsync($"/Users/{id}", ScimCaller.User("Ada"), ifMatch: "\"7\", W/\"8\"")).ExpectError(HttpStatusCode.PreconditionFailed);
        (await caller.DeleteAsync($"/Users/{id}", ifMatch: "nonsense")).ExpectError(HttpStatusCode.PreconditionFailed);

        (await caller.PatchAsync($"/Users/{id}", Title, ifMatch: "W/\"1\"")).Expect(HttpStatusCode.OK);
        (await caller.DeleteAsync($"/Users/{id}", ifMatch: "*")).Expect(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task What_a_client_has_already_is_not_sent_again()
    {
        await using var caller = await ScimCaller.StartAsync();
        var id = await caller.MakeUserAsync("Ada");

        var same = (await caller.GetAsync($"/Users/{id}", ifNoneMatch: "W/\"1\"")).Expect(HttpStatusCode.NotModified);
        Assert.Equal(("", "W/\"1\""), (same.Text, same.ETag));
        (await caller.GetAsync($"/Users/{id}", ifNoneMatch: "\"1\"")).Expect(HttpStatusCode.NotModified);
        (await caller.GetAsync($"/Users/{id}", ifNoneMatch: "W/\"2\"")).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_search_in_a_body_finds_what_one_in_the_address_finds()
    {
        await using var caller = await ScimCaller.StartAsync();
        await caller.MakeUserAsync("Ada");
        await caller.MakeUserAsync("Maya");

        var found = (await caller.PostAsync("/Users/.search", """
            { "schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"], "attributes": ["userName", "emails.value"],
              "filter": "userName sw \"ad\" and active eq true", "startIndex": 1, "count": 10 }
            """)).Expect(HttpStatusCode.OK);

        var user = Assert.Single(found.Found);
        Assert.Equal(["schemas", "id", "userName", "emails"], user.AsObject().Select(attribute => attribute.Key));
        (await caller.PostAsync("/Groups/.search", """{ "filter": "displayName pr" }""")).Expect(HttpStatusCode.OK);
        (await caller.PostAsync("/Users/.search", """{ "filter": "shoeSize pr" }""")).ExpectError(HttpStatusCode.BadRequest, "invalidFilter");
    }

    [Fact]
    public async Task Two_who_change_the_same_account_at_once_both_change_it()
    {
        await using var caller = await ScimCaller.StartAsync();
        var id = await caller.MakeUserAsync("Ada");
        string[] names = ["title", "nickName", "userType", "displayName", "locale", "timezone"];

        await Task.WhenAll(names.Select(name => caller.PatchAsync($"/Users/{id}", $$"""{ "op": "add", "path": "{{name}}", "value": "x" }""")));

        var user = (await caller.GetAsync($"/Users/{id}")).Json;
        Assert.All(names, name => Assert.Equal("x", (string?)user[name]));
        Assert.Equal("W/\"7\"", (string)user["meta"]!["version"]!);
    }
}
