using System.Security.Cryptography;
using System.Text;
using MentorFlow.Domain.Limits;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Scim;
using MentorFlow.Functions.Scim.Access;
using Microsoft.Extensions.Configuration;

namespace MentorFlow.Tests.Functions.Scim.Access;

public sealed class ScimSettingsTests
{
    private const string Token = "a-token-of-the-directory-entra-27";
    private const string Next = "the-token-that-comes-after-it-28";

    [Fact]
    public void A_connection_is_read_with_all_that_can_be_said_of_it()
    {
        var connection = Assert.Single(Read(
            ("Scim:Connections:entra:Tokens", Token),
            ("Scim:Connections:entra:PersonBy", "employeeNumber"),
            ("Scim:Connections:entra:HiresSince", "2027-02-01"),
            ("Scim:Connections:entra:Limit", "100/PT1S"),
            ("Scim:Connections:entra:Enroll:a:Group", "Mentors 2027"),
            ("Scim:Connections:entra:Enroll:a:Program", "growth"),
            ("Scim:Connections:entra:Enroll:a:Role", "mentor")));

        Assert.Equal(
            ("entra", ScimPersonBy.EmployeeNumber, new DateTimeOffset(2027, 2, 1, 0, 0, 0, TimeSpan.Zero), new RequestLimit(100, TimeSpan.FromSeconds(1))),
            (connection.Name, connection.PersonBy, connection.HiresSince!.Value, connection.Limit));
        Assert.Equal([new GroupEntry("Mentors 2027", "growth", ProgramRole.Mentor)], connection.Entries);
    }

    [Fact]
    public void What_is_not_said_is_generous_and_takes_nobody_for_a_hire()
    {
        var connection = Assert.Single(Read(("Scim:Connections:entra:Tokens", Token)));

        Assert.Equal((ScimPersonBy.Connection, TimeSpan.FromMilliseconds(10)), (connection.PersonBy, connection.Limit.Each));
        Assert.Null(connection.HiresSince);
        Assert.Empty(connection.Entries);
    }

    [Fact]
    public void While_a_token_is_rotated_the_old_and_the_new_hold_in_either_form()
    {
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Next)));
        var connections = new ScimConnections(Read(("Scim:Connections:entra:Tokens", $"{Token} sha256:{hash}")));

        Assert.Equal("entra", connections.Find($"Bearer {Token}")!.Name);
        Assert.Equal("entra", connections.Find($"bearer {Next}")!.Name);
        Assert.Null(connections.Find($"Bearer sha256:{hash}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a-token-of-the-directory-entra-2")]
    [InlineData("Bearer A-TOKEN-OF-THE-DIRECTORY-ENTRA-27")]
    [InlineData("Basic " + Token)]
    [InlineData(Token)]
    public void Nothing_else_opens(string header) => Assert.Null(new ScimConnections(Read(("Scim:Connections:entra:Tokens", Token))).Find(header));

    [Fact]
    public void A_token_that_the_vault_has_not_resolved_opens_nothing_and_stops_nobody_from_starting()
    {
        const string Reference = "@Microsoft.KeyVault(SecretUri=https://kv.example/secrets/scim)";

        Assert.Null(new ScimConnections(Read(("Scim:Connections:entra:Tokens", Reference))).Find($"Bearer {Reference}"));
    }

    [Theory]
    [InlineData("Scim:Connections:entra:Tokens", "short")]
    [InlineData("Scim:Connections:entra:Tokens", Token + " short")]
    [InlineData("Scim:Connections:entra:Tokens", "")]
    [InlineData("Scim:Connections:entra:Tokens", "sha256:7f")]
    [InlineData("Scim:Connections:entra:PersonBy", "Email")]
    [InlineData("Scim:Connections:entra:HiresSince", "soon")]
    [InlineData("Scim:Connections:entra:Limit", "fast")]
    [InlineData("Scim:Connections:entra:Enroll:a:Role", "Boss")]
    [InlineData("Scim:Connections:entra:Enroll:a:Group", "")]
    [InlineData("Scim:Connections:entra:Enroll:a:Program", "")]
    public void What_would_not_work_is_named_and_no_token_with_it(string key, string value)
    {
        Dictionary<string, string> settings = new()
        {
            ["Scim:Connections:entra:Tokens"] = Token,
            ["Scim:Connections:entra:Enroll:a:Group"] = "Mentors",
            ["Scim:Connections:entra:Enroll:a:Program"] = "growth",
            ["Scim:Connections:entra:Enroll:a:Role"] = "Mentor",
            [key] = value,
        };

        var refusal = Assert.Throws<SettingException>(() => Read([.. settings.Select(setting => (setting.Key, setting.Value))]));

        Assert.StartsWith($"The setting {key} ", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("short", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_connections_cannot_be_told_apart_by_one_token_or_one_name()
    {
        Assert.Throws<SettingException>(() => Read(("Scim:Connections:entra:Tokens", Token), ("Scim:Connections:okta:Tokens", $"{Next} {Token}")));
        Assert.Throws<SettingException>(() => Read(("Scim:Connections:people:Tokens", Token), ("Hris:Connections:people:Vendor", "BambooHr")));
        Assert.Throws<SettingException>(() => Read(("Scim:Connections:Entra ID:Tokens", Token)));
    }

    private static IReadOnlyList<ScimConnection> Read(params (string Key, string Value)[] settings) => ScimSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build());
}
