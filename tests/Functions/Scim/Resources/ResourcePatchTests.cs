using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using MentorFlow.Functions.Scim;
using MentorFlow.Functions.Scim.Resources;
using MentorFlow.Functions.Scim.Schemas;

namespace MentorFlow.Tests.Functions.Scim.Resources;

/// <summary>Every form in which Microsoft Entra ID, Okta and others are known to say one and the same change.</summary>
public sealed class ResourcePatchTests
{
    private const string Enterprise = UserSchema.EnterpriseId;
    private const string WithWork = """{ "userName": "ada", "emails": [{ "value": "a@x.example", "type": "work", "primary": true }] }""";
    private const string Group = """{ "displayName": "G", "members": [{ "value": "u1" }, { "value": "u2" }, { "value": "u3" }] }""";

    [Theory]
    [InlineData("""{ "op": "Replace", "path": "active", "value": "False" }""")]
    [InlineData("""{ "op": "replace", "path": "active", "value": false }""")]
    [InlineData("""{ "op": "Add", "path": "active", "value": "false" }""")]
    [InlineData("""{ "op": "replace", "value": { "active": false } }""")]
    [InlineData("""{ "op": "REPLACE", "value": { "ACTIVE": "FALSE" } }""")]
    [InlineData("""{ "op": "replace", "path": "urn:ietf:params:scim:schemas:core:2.0:User:active", "value": [false] }""")]
    [InlineData("""{ "op": "replace", "path": "urn:scim:schemas:core:1.0:active", "value": "False" }""")]
    public void Somebody_is_switched_off(string operation) =>
        Same("""{ "userName": "ada", "active": false }""", Patched("""{ "userName": "ada", "active": true }""", operation));

    [Theory]
    [InlineData($$"""{ "op": "Add", "path": "{{Enterprise}}:manager", "value": "u7" }""")]
    [InlineData($$"""{ "op": "Replace", "path": "{{Enterprise}}:manager.value", "value": "u7" }""")]
    [InlineData($$"""{ "op": "Add", "path": "{{Enterprise}}:manager", "value": { "value": "u7", "displayName": "Boss" } }""")]
    [InlineData($$"""{ "op": "Add", "path": "{{Enterprise}}:manager", "value": [{ "$ref": "../Users/u7", "value": "u7" }] }""")]
    [InlineData("""{ "op": "Add", "path": "manager", "value": [{ "$ref": "http://x/Users/u7", "value": "u7" }] }""")]
    [InlineData($$"""{ "op": "add", "value": { "{{Enterprise}}": { "manager": { "value": "u7" } } } }""")]
    [InlineData($$"""{ "op": "add", "value": { "{{Enterprise}}:manager": "u7" } }""")]
    [InlineData($$"""{ "op": "replace", "value": { "{{Enterprise}}:manager.value": "u7" } }""")]
    [InlineData($$"""{ "op": "add", "path": "{{Enterprise}}", "value": { "manager": "u7" } }""")]
    [InlineData($$"""{ "op": "add", "path": "{{Enterprise}}:manager", "value": { "managerId": "u7" } }""")]
    [InlineData("""{ "op": "add", "path": "urn:scim:schemas:extension:enterprise:1.0:manager", "value": "u7" }""")]
    public void A_manager_is_named(string operation)
    {
        var expected = $$"""{ "userName": "ada", "{{Enterprise}}": { "manager": { "value": "u7" } } }""";

        Same(expected, Patched("""{ "userName": "ada" }""", operation));
        Same(expected, Patched($$"""{ "userName": "ada", "{{Enterprise}}": { "manager": { "value": "u1" } } }""", operation));
    }

    [Theory]
    [InlineData($$"""{ "op": "Replace", "path": "{{Enterprise}}:manager", "value": "" }""")]
    [InlineData($$"""{ "op": "Remove", "path": "{{Enterprise}}:manager" }""")]
    [InlineData($$"""{ "op": "Remove", "path": "{{Enterprise}}:manager.value" }""")]
    [InlineData($$"""{ "op": "Replace", "path": "{{Enterprise}}:manager", "value": null }""")]
    [InlineData($$"""{ "op": "Replace", "path": "{{Enterprise}}:manager", "value": [] }""")]
    [InlineData($$"""{ "op": "Replace", "path": "{{Enterprise}}:manager", "value": { "value": "" } }""")]
    [InlineData($$"""{ "op": "replace", "value": { "{{Enterprise}}:manager": null } }""")]
    public void A_manager_is_taken_away(string operation) =>
        Same("""{ "userName": "ada" }""", Patched($$"""{ "userName": "ada", "{{Enterprise}}": { "manager": { "value": "u1" } } }""", operation));

    [Theory]
    [InlineData("""{ "op": "replace", "path": "emails[type eq \"work\"].value", "value": "b@x.example" }""")]
    [InlineData("""{ "op": "Add", "path": "emails[type eq \"work\"].value", "value": "b@x.example" }""")]
    [InlineData("""{ "op": "replace", "path": "emails[type eq work].value", "value": "b@x.example" }""")]
    [InlineData("""{ "op": "replace", "path": "emails[TYPE EQ \"Work\"].value", "value": ["b@x.example"] }""")]
    [InlineData("""{ "op": "replace", "path": "emails[primary eq true].value", "value": "b@x.example" }""")]
    [InlineData("""{ "op": "replace", "path": "emails[type eq \"work\"]", "value": { "value": "b@x.example", "primary": true } }""")]
    [InlineData("""{ "op": "replace", "path": "emails", "value": [{ "type": "work", "value": "b@x.example", "primary": "True" }] }""")]
    [InlineData("""{ "op": "replace", "value": { "emails": [{ "type": "work", "value": "b@x.example", "primary": true }] } }""")]
    [InlineData("""{ "op": "replace", "value": { "emails[type eq \"work\"].value": "b@x.example" } }""")]
    public void The_address_of_work_is_another(string operation) => Same(
        """{ "userName": "ada", "emails": [{ "value": "b@x.example", "type": "work", "primary": true }] }""", Patched(WithWork, operation));

    [Fact]
    public void An_address_that_is_not_there_yet_is_made_of_several_operations() => Same(
        """{ "userName": "ada", "emails": [{ "value": "a@x.example", "type": "work", "primary": true }] }""",
        Patched(
            """{ "userName": "ada" }""",
            """{ "op": "Add", "path": "emails[type eq \"work\"].primary", "value": "True" }, { "op": "Replace", "path": "emails[type eq \"work\"].value", "value": "a@x.example" }"""));

    [Fact]
    public void A_primary_address_takes_the_place_of_the_one_before() => Same(
        """{ "userName": "ada", "emails": [{ "value": "a@x.example", "type": "work", "primary": false }, { "value": "h@x.example", "type": "home", "primary": true }] }""",
        Patched(WithWork, """{ "op": "add", "path": "emails", "value": [{ "value": "h@x.example", "type": "home", "primary": true }] }"""));

    [Theory]
    [InlineData("""{ "op": "add", "path": "emails", "value": [{ "value": "A@x.example", "type": "Work" }] }""")]
    [InlineData("""{ "op": "add", "path": "userName", "value": "ada" }""")]
    [InlineData("""{ "op": "remove", "path": "title" }""")]
    [InlineData("""{ "op": "remove", "path": "emails[type eq \"home\"]" }""")]
    [InlineData("""{ "op": "replace", "path": "phoneNumbers[type eq \"work\"].value", "value": "+1 555" }""")]
    [InlineData("""{ "op": "add", "path": "addresses[type eq \"work\"].locality", "value": "Paris" }""")]
    [InlineData("""{ "op": "replace", "path": "password", "value": "secret" }""")]
    [InlineData("""{ "op": "add", "path": "urn:ietf:params:scim:schemas:extension:other:2.0:User:color", "value": "red" }""")]
    [InlineData("""{ "op": "replace", "value": { "id": "u9", "schemas": [], "meta": {}, "shoeSize": 9, "password": "x", "groups": [] } }""")]
    public void Nothing_changes(string operation) => Same(WithWork, Patched(WithWork, operation));

    [Theory]
    [InlineData("""{ "op": "replace", "value": { "name.givenName": "Ada" } }""")]
    [InlineData("""{ "op": "add", "path": "name.givenName", "value": "Ada" }""")]
    [InlineData("""{ "op": "replace", "path": "name", "value": { "givenName": "Ada" } }""")]
    [InlineData("""{ "op": "replace", "value": { "name": { "givenName": "Ada" } } }""")]
    public void A_part_of_a_name_leaves_the_rest(string operation) => Same(
        """{ "userName": "ada", "name": { "familyName": "Lovelace", "givenName": "Ada" } }""",
        Patched("""{ "userName": "ada", "name": { "familyName": "Lovelace", "givenName": "A." } }""", operation));

    [Theory]
    [InlineData("""{ "op": "Remove", "path": "members", "value": [{ "value": "u2" }] }""")]
    [InlineData("""{ "op": "remove", "path": "members[value eq \"u2\"]" }""")]
    [InlineData("""{ "op": "remove", "path": "members", "value": "u2" }""")]
    [InlineData("""{ "op": "remove", "path": "members", "value": { "value": "u2", "display": "Two" } }""")]
    [InlineData("""{ "op": "replace", "path": "members", "value": [{ "value": "u1" }, { "value": "u3" }, { "value": "u1" }] }""")]
    [InlineData("""{ "op": "replace", "value": { "id": "g1", "members": [{ "value": "u1" }, { "value": "u3" }] } }""")]
    public void One_member_goes_and_the_others_stay(string operation) => Same(
        """{ "displayName": "G", "members": [{ "value": "u1" }, { "value": "u3" }] }""", Patched(Group, operation, ResourceShape.Group));

    [Theory]
    [InlineData("""{ "op": "Add", "path": "members", "value": [{ "value": "u2" }, { "value": "u4", "$ref": "x" }] }""")]
    [InlineData("""{ "op": "add", "value": { "members": [{ "value": "u4" }] } }""")]
    [InlineData("""{ "op": "add", "path": "members", "value": ["u4", "u4"] }""")]
    [InlineData("""{ "op": "add", "path": "members", "value": { "value": "u4" } }, { "op": "remove", "path": "members", "value": [] }""")]
    public void One_member_comes_once(string operation) => Same(
        """{ "displayName": "G", "members": [{ "value": "u1" }, { "value": "u2" }, { "value": "u3" }, { "value": "u4" }] }""",
        Patched(Group, operation, ResourceShape.Group));

    [Theory]
    [InlineData("""{ "op": "replace", "path": "members", "value": [] }""")]
    [InlineData("""{ "op": "remove", "path": "members" }""")]
    [InlineData("""{ "op": "replace", "path": "members", "value": null }""")]
    public void All_members_go(string operation) => Same("""{ "displayName": "G" }""", Patched(Group, operation, ResourceShape.Group));

    [Theory]
    [InlineData("""{ "op": "replace", "value": { "id": "g1", "displayName": "H" } }""")]
    [InlineData("""{ "op": "Replace", "path": "displayName", "value": "H" }""")]
    public void A_new_name_leaves_the_members(string operation) => Same(
        """{ "displayName": "H", "members": [{ "value": "u1" }, { "value": "u2" }, { "value": "u3" }] }""", Patched(Group, operation, ResourceShape.Group));

    [Theory]
    [InlineData("""{ "op": "remove" }""", "noTarget")]
    [InlineData("""{ "op": "replace", "path": "emails[type eq \"home\"]", "value": { "value": "h@x.example" } }""", "noTarget")]
    [InlineData("""{ "op": "replace", "path": "emails[type ne \"work\"].value", "value": "h@x.example" }""", "noTarget")]
    [InlineData("""{ "op": "remove", "path": "userName" }""", "mutability")]
    [InlineData("""{ "op": "replace", "path": "userName", "value": "" }""", "mutability")]
    [InlineData("""{ "op": "replace", "path": "id", "value": "u1" }""", "mutability")]
    [InlineData("""{ "op": "add", "path": "meta.version", "value": "7" }""", "mutability")]
    [InlineData("""{ "op": "replace", "path": "shoeSize", "value": 9 }""", "invalidPath")]
    [InlineData("""{ "op": "replace", "path": "emails[type eq \"work\"", "value": 9 }""", "invalidPath")]
    [InlineData("""{ "op": "replace", "path": "emails[shape eq \"work\"].value", "value": 9 }""", "invalidPath")]
    [InlineData("""{ "op": "replace", "path": "emails[type eq \"work\"].value.more", "value": 9 }""", "invalidPath")]
    [InlineData("""{ "op": "replace", "path": "title[a eq 1]", "value": 9 }""", "invalidPath")]
    [InlineData("""{ "op": "replace", "path": "active", "value": "perhaps" }""", "invalidValue")]
    [InlineData("""{ "op": "replace", "path": "active", "value": { "a": 1 } }""", "invalidValue")]
    [InlineData("""{ "op": "replace", "path": "name", "value": "Ada" }""", "invalidValue")]
    [InlineData("""{ "op": "replace", "value": "Ada" }""", "invalidValue")]
    [InlineData("""{ "op": "copy", "path": "title", "value": "x" }""", "invalidSyntax")]
    [InlineData("""{ "path": "title", "value": "x" }""", "invalidSyntax")]
    [InlineData("""{ "op": "add", "path": 7, "value": "x" }""", "invalidSyntax")]
    [InlineData("7", "invalidSyntax")]
    public void What_cannot_be_applied_is_refused_by_its_name(string operation, string scimType)
    {
        var fault = Assert.Throws<ScimFault>(() => Patched(WithWork, $"{{ \"op\": \"add\", \"path\": \"title\", \"value\": \"x\" }}, {operation}"));

        Assert.Equal((400, scimType), (fault.Status, fault.ScimType));
    }

    [Fact]
    public void A_patch_that_is_sent_again_changes_nothing_more()
    {
        string[] values = ["\"a\"", "true", "null", "\"\"", "[]", """[{ "value": "x", "type": "work", "primary": true }]""", """{ "value": "y" }""", "\"False\""];
        string[] paths =
        [
            "active", "title", "name.givenName", "emails", "emails[type eq \\\"work\\\"].value", "emails[type eq \\\"home\\\"]", "manager",
            $"{Enterprise}:department", "displayName",
        ];
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var operations = string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Operation(random)));
            try
            {
                var once = Patched(WithWork, operations);
                Same(once.ToJsonString(), Patched(once.ToJsonString(), operations));
                Same(once.ToJsonString(), ResourceReader.Read(once, ResourceShape.User));
            }
            catch (ScimFault fault)
            {
                Assert.Equal(400, fault.Status);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

        // What takes one value away by its name may find, the second time, what a later operation has set.
        string Operation(Random random)
        {
            var (isRemoval, path, value) = (random.Next(3) == 0, paths[random.Next(paths.Length)], values[random.Next(values.Length)]);
            return isRemoval ? $$"""{ "op": "Remove", "path": "{{path}}" }""" : $$"""{ "op": "Replace", "path": "{{path}}", "value": {{value}} }""";
        }
    }

    private static JsonObject Patched(string resource, string operations, ResourceShape? shape = null) => ResourcePatch.Apply(
        Parsed(resource), PatchOperation.Read(Parsed($$"""{ "Operations": [{{operations}}] }""")), shape ?? ResourceShape.User);

    private static JsonObject Parsed(string json) => ScimJson.Parse(Encoding.UTF8.GetBytes(json));

    private static void Same(string expected, JsonObject actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual.ToJsonString())), $"{actual.ToJsonString()} instead of {expected}");
}
