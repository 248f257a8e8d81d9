using System.Net;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Scim;
using MentorFlow.Functions.Scim.Schemas;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Scim.Users;

/// <summary>What Microsoft documents that Entra ID sends about people (learn.microsoft.com, "Develop a SCIM endpoint", "User operations").</summary>
public sealed class EntraUserTests
{
    [Fact]
    public async Task The_test_of_the_connection_looks_for_nobody_and_finds_an_empty_list()
    {
        await using var entra = await ScimCaller.StartAsync();

        var reply = (await entra.GetAsync("/Users?filter=userName+eq+%2213e1a4b5-4f3e-4f0c-8b1a-5b1f5f3a9c11%22")).Expect(HttpStatusCode.OK);

        Assert.Equal(ScimCaller.MediaType, reply.MediaType);
        Assert.Equal("urn:ietf:params:scim:api:messages:2.0:ListResponse", (string)reply.Json["schemas"]![0]!);
        Assert.Equal((0, 0, 1), (reply.Total, (int)reply.Json["itemsPerPage"]!, (int)reply.Json["startIndex"]!));
        Assert.Empty(reply.Found);
    }

    [Fact]
    public async Task An_account_is_made_read_looked_for_changed_switched_off_and_deleted()
    {
        await using var entra = await ScimCaller.StartAsync();

        var made = (await entra.PostAsync("/Users", ScimCaller.User("Ada"))).Expect(HttpStatusCode.Created);
        var id = (string)made.Json["id"]!;
        Assert.EndsWith($"/scim/v2/Users/{id}", made.Location, StringComparison.Ordinal);
        Assert.Equal(made.Location, (string)made.Json["meta"]!["location"]!);
        Assert.Equal((made.ETag, "W/\"1\"", "User"), ((string)made.Json["meta"]!["version"]!, made.ETag, (string)made.Json["meta"]!["resourceType"]!));
        Assert.Equal(("Ada@Example.com", "ada-in-entra", "Ada"), (
            (string)made.Json["userName"]!, (string)made.Json["externalId"]!, (string)made.Json["name"]!["givenName"]!));

        Assert.Equal(made.Text, (await entra.GetAsync($"/Users/{id}")).Expect(HttpStatusCode.OK).Text);
        Assert.Equal(id, (string)Assert.Single((await entra.GetAsync("/Users?filter=userName%20eq%20%22ada@example.com%22")).Found)["id"]!);
        Assert.Equal(id, (string)Assert.Single((await entra.GetAsync("/Users?filter=externalId eq \"ada-in-entra\"")).Found)["id"]!);
        Assert.Equal(id, (string)Assert.Single((await entra.GetAsync("/Users?filter=emails[type eq \"work\"].value eq \"ADA@example.com\"")).Found)["id"]!);

        var changed = (await entra.PatchAsync($"/Users/{id}", """
            { "op": "Replace", "path": "emails[type eq \"work\"].value", "value": "countess@example.com" },
            { "op": "Replace", "path": "name.familyName", "value": "Lovelace" }
            """)).Expect(HttpStatusCode.OK);
        Assert.Equal(("countess@example.com", "Lovelace", "W/\"2\""), (
            (string)changed.Json["emails"]![0]!["value"]!, (string)changed.Json["name"]!["familyName"]!, changed.ETag));
        Assert.Empty((await entra.GetAsync("/Users?filter=emails[type eq \"work\"].value eq \"ada@example.com\"")).Found);

        var off = (await entra.PatchAsync($"/Users/{id}", """{ "op": "Replace", "path": "active", "value": "False" }""")).Expect(HttpStatusCode.OK);
        Assert.False((bool)off.Json["active"]!);

        (await entra.DeleteAsync($"/Users/{id}")).Expect(HttpStatusCode.NoContent);
        (await entra.GetAsync($"/Users/{id}")).ExpectError(HttpStatusCode.NotFound);
        (await entra.PatchAsync($"/Users/{id}", """{ "op": "Add", "path": "title", "value": "x" }""")).ExpectError(HttpStatusCode.NotFound);
        (await entra.DeleteAsync($"/Users/{id}")).ExpectError(HttpStatusCode.NotFound);
        Assert.Equal(0, (await entra.GetAsync("/Users")).Total);
        Assert.Equal(ScimNameKind.FormerPerson, Assert.Single(await entra.KeptAsync<ScimName>()).Kind);
    }

    [Fact]
    public async Task With_its_newer_flag_one_operation_without_a_path_says_all()
    {
        await using var entra = await ScimCaller.StartAsync();
        var id = await entra.MakeUserAsync("Ada");

        var changed = await entra.PatchAsync($"/Users/{id}?aadOptscim062020", $$"""
            { "op": "replace", "value": {
              "displayName": "Ada L.", "active": true, "name.givenName": "Augusta",
              "{{UserSchema.EnterpriseId}}:department": "R&D", "{{UserSchema.EnterpriseId}}:employeeNumber": "4711" } }
            """);

        Assert.Equal(("Ada L.", "Augusta"), ((string)changed.Json["displayName"]!, (string)changed.Json["name"]!["givenName"]!));
        Assert.Equal("R&D", (string)changed.Json[UserSchema.EnterpriseId]!["department"]!);
        Assert.Equal(id, (string)Assert.Single((await entra.GetAsync($"/Users?filter={UserSchema.EnterpriseId}:employeeNumber eq \"4711\"")).Found)["id"]!);
    }

    [Fact]
    public async Task A_manager_is_named_changed_and_taken_away_as_the_test_of_the_gallery_does()
    {
        await using var entra = await ScimCaller.StartAsync();
        var (ada, maya, noor) = (await entra.MakeUserAsync("Ada"), await entra.MakeUserAsync("Maya"), await entra.MakeUserAsync("Noor"));
        const string Path = $"{UserSchema.EnterpriseId}:manager";

        await entra.PatchAsync($"/Users/{ada}", $$"""{ "op": "Add", "path": "{{Path}}", "value": "{{maya}}" }""");
        Assert.Equal(maya, await ManagerAsync());
        Assert.Single((await entra.GetAsync($"/Users?filter=id eq {ada} and manager eq {maya}&attributes=id")).Found);
        Assert.Empty((await entra.GetAsync($"/Users?filter=id eq {ada} and manager eq {noor}&attributes=id")).Found);

        await entra.PatchAsync($"/Users/{ada}", $$"""{ "op": "Replace", "path": "{{Path}}", "value": [{ "$ref": "x", "value": "{{noor}}" }] }""");
        Assert.Equal(noor, await ManagerAsync());

        await entra.PatchAsync($"/Users/{ada}", $$"""{ "op": "Replace", "path": "{{Path}}", "value": "" }""");
        Assert.Null(await ManagerAsync());

        async Task<string?> ManagerAsync() => (string?)(await entra.GetAsync($"/Users/{ada}")).Json[UserSchema.EnterpriseId]?["manager"]?["value"];
    }

    [Fact]
    public async Task Nulls_empty_lists_and_schemas_that_are_not_ours_are_taken_along()
    {
        await using var entra = await ScimCaller.StartAsync();

        var made = (await entra.PostAsync("/Users", $$"""
            {
              "schemas": ["{{UserSchema.CoreId}}", "urn:ietf:params:scim:schemas:extension:other:2.0:User"], "id": "u0000000000zz", "meta": { "version": "9" },
              "userName": "ada", "title": null, "emails": [], "roles": [{ "value": "x" }], "password": "secret", "groups": [{ "value": "admins" }],
              "urn:ietf:params:scim:schemas:extension:other:2.0:User": { "color": "red" }, "{{UserSchema.EnterpriseId}}": null
            }
            """)).Expect(HttpStatusCode.Created);

        Assert.Equal(["schemas", "id", "userName", "active", "meta"], made.Json.AsObject().Select(attribute => attribute.Key));
        Assert.NotEqual("u0000000000zz", (string)made.Json["id"]!);
        Assert.DoesNotContain("secret", (await entra.KeptAsync<ScimUser>())[0].Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_name_is_one_accounts_whatever_its_case_and_an_address_may_be_severals()
    {
        await using var entra = await ScimCaller.StartAsync();
        var id = await entra.MakeUserAsync("Ada");

        (await entra.PostAsync("/Users", ScimCaller.User("ADA"))).ExpectError(HttpStatusCode.Conflict, "uniqueness");
        (await entra.PostAsync("/Users", """{ "userName": "other", "emails": [{ "value": "ada@example.com" }] }""")).Expect(HttpStatusCode.Created);
        (await entra.PatchAsync($"/Users/{id}", """{ "op": "replace", "path": "userName", "value": "OTHER" }""")).ExpectError(HttpStatusCode.Conflict, "uniqueness");

        (await entra.PatchAsync($"/Users/{id}", """{ "op": "replace", "path": "userName", "value": "countess" }""")).Expect(HttpStatusCode.OK);
        (await entra.PostAsync("/Users", ScimCaller.User("Ada"))).Expect(HttpStatusCode.Created);
    }

    [Fact]
    public async Task What_is_sent_again_changes_nothing_and_is_told_to_nobody()
    {
        await using var entra = await ScimCaller.StartAsync();
        var id = await entra.MakeUserAsync("Ada");
        await entra.PatchAsync($"/Users/{id}", """{ "op": "Add", "path": "title", "value": "Engineer" }""");

        var again = await entra.PatchAsync($"/Users/{id}", """{ "op": "Replace", "path": "title", "value": "Engineer" }""");

        Assert.Equal("W/\"2\"", again.ETag);
        Assert.Equal(2, (await entra.KeptAsync<HrisDelivery>()).Count);
    }
}
