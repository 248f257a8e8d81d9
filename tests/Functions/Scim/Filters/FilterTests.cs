using System.Text;
using System.Text.Json.Nodes;
using MentorFlow.Functions.Scim;
using MentorFlow.Functions.Scim.Filters;
using MentorFlow.Functions.Scim.Resources;
using MentorFlow.Functions.Scim.Schemas;

namespace MentorFlow.Tests.Functions.Scim.Filters;

public sealed class FilterTests
{
    private static readonly JsonObject Ada = ScimJson.Parse(Encoding.UTF8.GetBytes(
        """
        {
          "id": "u0123456789ab", "externalId": "A-1", "userName": "Ada@Example.com", "displayName": "Ada \"Countess\" Lovelace", "active": true,
          "name": { "givenName": "Ada", "familyName": "Lovelace" },
          "emails": [{ "value": "ada@example.com", "type": "work", "primary": true }, { "value": "countess@home.example", "type": "home" }],
          "meta": { "created": "2027-01-04T08:00:00.000Z" },
          "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { "department": "R&D", "manager": { "value": "u0000000000aa" } },
          "urn:ietf:params:scim:schemas:extension:mentorflow:2.0:User": { "level": 7 }
        }
        """));

    [Theory]
    [InlineData("userName eq \"ada@example.com\"")]
    [InlineData("USERNAME EQ \"ADA@EXAMPLE.COM\"")]
    [InlineData("userName eq ada@example.com")]
    [InlineData("urn:ietf:params:scim:schemas:core:2.0:User:userName sw \"ada\"")]
    [InlineData("externalId eq \"A-1\"")]
    [InlineData("id eq u0123456789ab and manager eq u0000000000aa")]
    [InlineData("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value eq \"u0000000000aa\"")]
    [InlineData("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department co \"&\"")]
    [InlineData("emails[type eq \"work\"].value eq \"ADA@example.com\"")]
    [InlineData("emails[type eq \"work\" and value co \"@example.com\"]")]
    [InlineData("emails eq \"countess@home.example\"")]
    [InlineData("emails.type eq \"home\"")]
    [InlineData("active eq true")]
    [InlineData("active eq \"True\"")]
    [InlineData("displayName eq \"Ada \\\"Countess\\\" Lovelace\"")]
    [InlineData("displayName co \"\\u0022Countess\"")]
    [InlineData("title eq null")]
    [InlineData("not (title pr)")]
    [InlineData("name.familyName ew \"lace\" and not (active eq false)")]
    [InlineData("title pr or name pr")]
    [InlineData("title eq \"x\" or userName pr and active eq true")]
    [InlineData("meta.created ge \"2027-01-04T09:00:00+01:00\"")]
    [InlineData("meta.created gt \"2027-01-03\" and meta.created lt 2027-01-05")]
    [InlineData("level gt 6 and level le 7 and level ne 8")]
    [InlineData("title ne \"Engineer\"")]
    [InlineData("((((userName pr))))")]
    public void It_fits(string filter) => Assert.True(Ada.Fits(FilterParser.Parse(filter, ResourceShape.User)));

    [Theory]
    [InlineData("userName eq \"ada\"")]
    [InlineData("externalId eq \"a-1\"")]
    [InlineData("emails[type eq \"home\" and value co \"@example.com\"]")]
    [InlineData("emails[type eq \"home\"].value eq \"ada@example.com\"")]
    [InlineData("not (userName pr)")]
    [InlineData("title pr")]
    [InlineData("(title pr or userName pr) and active eq false")]
    [InlineData("level lt 7")]
    [InlineData("userName ne \"ADA@example.com\"")]
    [InlineData("meta.created lt \"2027-01-04T08:00:00Z\"")]
    public void It_does_not_fit(string filter) => Assert.False(Ada.Fits(FilterParser.Parse(filter, ResourceShape.User)));

    [Theory]
    [InlineData("")]
    [InlineData("userName")]
    [InlineData("userName eq")]
    [InlineData("userName is \"x\"")]
    [InlineData("userName 12 \"x\"")]
    [InlineData("userName eq \"x\" and")]
    [InlineData("userName eq \"x")]
    [InlineData("userName eq \"\\q\"")]
    [InlineData("userName eq \"\\ud800\"")]
    [InlineData("userName eq \"x\" userName eq \"y\"")]
    [InlineData("(userName eq \"x\"")]
    [InlineData("not userName eq \"x\"")]
    [InlineData("shoeSize eq 9")]
    [InlineData("name eq \"x\"")]
    [InlineData("userName.first eq \"x\"")]
    [InlineData("userName[value eq \"x\"]")]
    [InlineData("emails[type eq \"work\"")]
    [InlineData("emails[userName eq \"work\"]")]
    [InlineData("emails[type eq \"work\"].shape eq \"x\"")]
    [InlineData("active eq \"perhaps\"")]
    [InlineData("active gt false")]
    [InlineData("level eq \"high\"")]
    [InlineData("level co 1")]
    [InlineData("meta.created gt yesterday")]
    [InlineData("title gt null")]
    [InlineData("phoneNumbers eq \"1\"")]
    public void What_cannot_be_read_or_is_not_there_is_refused(string filter) => Refused(filter);

    [Fact]
    public void What_is_deeper_or_longer_than_any_client_asks_is_refused()
    {
        Refused(new string('(', 10_000) + "userName pr" + new string(')', 10_000));
        Refused(string.Concat(Enumerable.Repeat("not (", 40)) + "userName pr" + new string(')', 40));
        Refused(string.Join(" or ", Enumerable.Repeat("title pr", 101)));
        Refused($"userName eq \"{new string('x', 9_000)}\"");
    }

    [Theory]
    [InlineData("userName eq \"Ada\"", "UserName", "Ada")]
    [InlineData("active eq true and externalId eq \"A-1\"", "ExternalId", "A-1")]
    [InlineData("emails[type eq \"work\"].value eq \"a@b.example\"", "Email", "a@b.example")]
    [InlineData("employeeNumber eq \"7\"", "EmployeeNumber", "7")]
    [InlineData("id eq u1 and manager eq u2", null, "u1")]
    public void What_asks_by_a_name_reads_one_account(string filter, string? kind, string name)
    {
        var found = FilterNames.Of(FilterParser.Parse(filter, ResourceShape.User), ResourceShape.User);

        Assert.Equal((kind, name), (found!.Value.Kind?.ToString(), found.Value.Name));
    }

    [Theory]
    [InlineData("userName eq \"Ada\" or title pr")]
    [InlineData("not (userName eq \"Ada\")")]
    [InlineData("userName ne \"Ada\"")]
    [InlineData("emails[type eq \"work\" or value eq \"a@b.example\"]")]
    public void What_may_fit_others_too_reads_them_all(string filter) =>
        Assert.Null(FilterNames.Of(FilterParser.Parse(filter, ResourceShape.User), ResourceShape.User));

    private static void Refused(string filter)
    {
        var fault = Assert.Throws<ScimFault>(() => FilterParser.Parse(filter, ResourceShape.User));
        Assert.Equal((400, ScimFault.InvalidFilter), (fault.Status, fault.ScimType));
        Assert.InRange(fault.Message.Length, 1, 500);
    }
}
