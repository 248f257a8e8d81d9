using System.Text;
using System.Text.Json.Nodes;
using MentorFlow.Functions.Scim;
using MentorFlow.Functions.Scim.Resources;
using MentorFlow.Functions.Scim.Schemas;

namespace MentorFlow.Tests.Functions.Scim.Resources;

public sealed class ProjectionTests
{
    private const string Ada =
        """
        {
          "schemas": ["x"], "id": "u1", "userName": "ada", "name": { "givenName": "Ada", "familyName": "Lovelace" },
          "emails": [{ "value": "a@x.example", "type": "work" }],
          "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { "department": "R&D", "manager": { "value": "u7" } },
          "meta": { "version": "1" }
        }
        """;

    [Theory]
    [InlineData("userName", """{ "schemas": ["x"], "id": "u1", "userName": "ada" }""")]
    [InlineData("USERNAME, name.givenName", """{ "schemas": ["x"], "id": "u1", "userName": "ada", "name": { "givenName": "Ada" } }""")]
    [InlineData("emails.value", """{ "schemas": ["x"], "id": "u1", "emails": [{ "value": "a@x.example" }] }""")]
    [InlineData(
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager",
        """{ "schemas": ["x"], "id": "u1", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { "manager": { "value": "u7" } } }""")]
    [InlineData("id,shoeSize", """{ "schemas": ["x"], "id": "u1" }""")]
    public void What_is_asked_for_is_shown_with_the_id_and_nothing_else(string attributes, string expected) =>
        Same(expected, Projection.Of(ResourceShape.User, attributes, without: null));

    [Theory]
    [InlineData(
        "emails,meta,name.familyName,urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager,id",
        """{ "schemas": ["x"], "id": "u1", "userName": "ada", "name": { "givenName": "Ada" }, "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { "department": "R&D" } }""")]
    [InlineData("", Ada)]
    public void What_is_excluded_is_not_shown_but_the_id(string excluded, string expected) =>
        Same(expected, Projection.Of(ResourceShape.User, only: null, excluded));

    [Fact]
    public void One_cannot_ask_for_both() =>
        Assert.Equal(ScimFault.InvalidValue, Assert.Throws<ScimFault>(() => Projection.Of(ResourceShape.User, "id", "name")).ScimType);

    [Theory]
    [InlineData(null, "members", false)]
    [InlineData(null, "members.value", true)]
    [InlineData(null, "displayName", true)]
    [InlineData("displayName", null, false)]
    [InlineData("members.value", null, true)]
    public void Members_are_only_made_where_they_are_shown(string? only, string? without, bool shows) =>
        Assert.Equal(shows, Projection.Of(ResourceShape.Group, only, without).Shows("members"));

    private static void Same(string expected, Projection projection)
    {
        var shown = projection.Of(ScimJson.Parse(Encoding.UTF8.GetBytes(Ada)));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(shown.ToJsonString())), shown.ToJsonString());
    }
}
