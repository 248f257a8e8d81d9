using System.Text;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Scim;
using MentorFlow.Functions.Scim.Resources;
using MentorFlow.Functions.Scim.Schemas;

namespace MentorFlow.Tests.Functions.Scim.Resources;

public sealed class ScimPersonTests
{
    [Fact]
    public void An_account_says_who_somebody_is_where_they_work_and_for_whom()
    {
        var claims = Said(
            """
            {
              "userName": "ada", "externalId": "a-1", "active": "True", "title": "Engineer", "preferredLanguage": "fr-CA,fr;q=0.8", "timezone": "Europe/Paris",
              "name": { "givenName": "Ada", "familyName": "Lovelace" },
              "emails": [{ "type": "home", "value": "h@x.example" }, { "type": "work", "value": "a@x.example" }],
              "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { "employeeNumber": 4711, "department": "R&D", "manager": { "value": "u7" } },
              "urn:ietf:params:scim:schemas:extension:mentorflow:2.0:User": { "level": "7", "site": "Paris", "hireDate": "2027-02-01", "onLeave": "true" }
            }
            """);

        Assert.Equal(
            new HrisFields(
                "Ada", "Lovelace", "a@x.example", null, "Engineer", 7, "R&D", "Paris", "Europe/Paris", "fr-CA", new DateOnly(2027, 2, 1)), claims.Fields);
        Assert.Equal(
            ("ada", "a-1", "4711", true, true, "u7"),
            (claims.UserName, claims.ExternalId, claims.EmployeeNumber, claims.IsActive, claims.IsOnLeave, claims.Manager));
    }

    [Theory]
    [InlineData(""" "displayName": "Ada King Lovelace" """, "Ada King", "Lovelace")]
    [InlineData(""" "name": { "formatted": "Ada Lovelace" }, "displayName": "Countess" """, "Ada", "Lovelace")]
    [InlineData(""" "name": { "familyName": "Lovelace" }, "displayName": "Ada Lovelace" """, null, "Lovelace")]
    [InlineData(""" "displayName": "Ada" """, null, null)]
    public void A_name_that_comes_in_one_piece_ends_with_the_family_name(string name, string? given, string? family)
    {
        var fields = Said($$"""{ "userName": "ada", {{name}} }""").Fields;

        Assert.Equal((given, family), (fields.GivenName, fields.FamilyName));
    }

    [Theory]
    [InlineData("""[{ "value": "a@x.example", "type": "other" }, { "value": "b@x.example", "primary": true }]""", "b@x.example")]
    [InlineData("""[{ "value": "a@x.example", "type": "home" }, { "value": "b@x.example", "type": "Work" }]""", "b@x.example")]
    [InlineData("""[{ "value": "a@x.example", "type": "home" }]""", "a@x.example")]
    [InlineData("\"a@x.example\"", "a@x.example")]
    [InlineData("[]", "ada@u.example")]
    public void The_primary_address_is_written_to_else_that_of_work_else_the_user_name(string emails, string address) =>
        Assert.Equal(address, Said($$"""{ "userName": "ada@u.example", "emails": {{emails}} }""").Fields.Email);

    [Theory]
    [InlineData("en_US", "en-US")]
    [InlineData("de-CH, de;q=0.9", "de-CH")]
    public void A_language_is_read_from_either_form(string said, string language) =>
        Assert.Equal(language, Said($$"""{ "userName": "ada", "locale": "{{said}}" }""").Fields.Language);

    private static ScimClaims Said(string json) =>
        ScimPerson.Of(ResourceReader.Read(ScimJson.Parse(Encoding.UTF8.GetBytes(json)), ResourceShape.User));
}
