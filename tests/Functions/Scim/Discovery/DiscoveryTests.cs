using System.Net;
using MentorFlow.Functions.Scim.Schemas;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Scim.Discovery;

public sealed class DiscoveryTests
{
    [Fact]
    public async Task A_client_learns_what_it_may_ask_for()
    {
        await using var caller = await ScimCaller.StartAsync();

        var config = (await caller.GetAsync("/ServiceProviderConfig")).Expect(HttpStatusCode.OK).Json;

        Assert.Equal(
            [true, false, true, false, false, true],
            new[] { "patch", "bulk", "filter", "changePassword", "sort", "etag" }.Select(feature => (bool)config[feature]!["supported"]!));
        Assert.Equal(
            (200, 0, 0), ((int)config["filter"]!["maxResults"]!, (int)config["bulk"]!["maxOperations"]!, (int)config["bulk"]!["maxPayloadSize"]!));
        Assert.Equal("oauthbearertoken", (string)config["authenticationSchemes"]![0]!["type"]!);
    }

    [Fact]
    public async Task Resource_types_and_schemas_come_as_lists_and_one_by_one()
    {
        await using var caller = await ScimCaller.StartAsync();

        var types = (await caller.GetAsync("/ResourceTypes")).Expect(HttpStatusCode.OK);
        Assert.Equal(["User", "Group"], types.Found.Select(type => (string)type["name"]!));
        Assert.Equal("/Users", (string)(await caller.GetAsync("/ResourceTypes/User")).Json["endpoint"]!);

        var schemas = (await caller.GetAsync("/Schemas")).Expect(HttpStatusCode.OK);
        Assert.Equal(
            [UserSchema.CoreId, UserSchema.EnterpriseId, UserSchema.MentoringId, GroupSchema.CoreId], schemas.Found.Select(schema => (string)schema["id"]!));
        Assert.Equal(4, schemas.Total);
        var user = (await caller.GetAsync($"/Schemas/{UserSchema.CoreId}")).Expect(HttpStatusCode.OK).Json;
        var userName = user["attributes"]!.AsArray().Single(attribute => (string)attribute!["name"]! == "userName")!;
        Assert.Equal(
            ("string", true, "server", "readWrite", false),
            (
                (string)userName["type"]!, (bool)userName["required"]!, (string)userName["uniqueness"]!, (string)userName["mutability"]!,
                (bool)userName["caseExact"]!));

        (await caller.GetAsync("/Schemas?filter=id eq \"x\"")).ExpectError(HttpStatusCode.Forbidden);
        (await caller.GetAsync("/ResourceTypes?filter=id eq \"x\"")).ExpectError(HttpStatusCode.Forbidden);
        (await caller.GetAsync("/Schemas/urn:none")).ExpectError(HttpStatusCode.NotFound);
        (await caller.GetAsync("/ResourceTypes/Device")).ExpectError(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Every_attribute_that_is_published_comes_back_as_it_was_sent()
    {
        await using var caller = await ScimCaller.StartAsync();
        foreach (var attribute in UserSchema.Core.Attributes.Where(attribute => attribute is { Type: ScimType.String, IsUnique: false }))
        {
            var made = (await caller.PostAsync("/Users", $$"""{ "userName": "{{attribute.Name}}", "{{attribute.Name.ToUpperInvariant()}}": "Ärger \"1\"" }""")).Json;
            Assert.Equal("Ärger \"1\"", (string?)made[attribute.Name]);
        }

        foreach (var attribute in UserSchema.Enterprise.Attributes.Where(attribute => attribute.Type is ScimType.String))
        {
            var made = (await caller.PostAsync("/Users", $$"""{ "userName": "{{attribute.Name}}", "{{UserSchema.EnterpriseId}}": { "{{attribute.Name}}": "x" } }""")).Json;
            Assert.Equal("x", (string?)made[UserSchema.EnterpriseId]![attribute.Name]);
        }
    }
}
