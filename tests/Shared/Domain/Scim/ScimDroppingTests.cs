using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Scim;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Scim;

/// <summary>What an account said of a person once and says no more.</summary>
public sealed class ScimDroppingTests
{
    private static readonly HrisFields All = new(
        "Ada", "Lovelace", "ada@x.example", Title: "Engineer", Level: 4, Team: "R&D", Site: "Paris", TimeZone: "Europe/Paris", Language: "fr",
        HireDate: new DateOnly(2020, 1, 10));

    private static readonly HrisFields Named = new("Ada", "Lovelace", "ada@x.example");

    [Fact]
    public void What_a_person_may_be_without_is_dropped_and_a_time_zone_stays() =>
        Assert.Equal(["title", "level", "team", "site", "language", "hireDate"], ScimDropping.After(User(All), Claims(Named), managerKey: null));

    [Fact]
    public void What_was_never_said_is_another_sources_to_say() =>
        Assert.Null(ScimDropping.After(User(Named), Claims(Named with { Title = "" }), managerKey: null));

    [Fact]
    public void What_is_dropped_stays_so_until_it_is_said_again()
    {
        var bare = User(Named) with { Dropped = ["title", "team"] };

        Assert.Equal(["title", "team"], ScimDropping.After(bare, Claims(Named), managerKey: null));
        Assert.Equal(["team"], ScimDropping.After(bare, Claims(Named with { Title = "Lead" }), managerKey: null));
    }

    [Theory]
    [InlineData("maya", "key-of-maya", null, null, true)]
    [InlineData("maya", null, null, null, true)]
    [InlineData("maya", "key-of-maya", "noor", null, true)]
    [InlineData("maya", null, "noor", null, false)]
    [InlineData("maya", "key-of-maya", "noor", "key-of-noor", false)]
    [InlineData(null, null, null, null, false)]
    public void A_manager_who_is_named_no_more_or_followed_by_somebody_unknown_is_dropped(
        string? before, string? beforeKey, string? now, string? nowKey, bool isDropped)
    {
        var user = User(Named, before) with { ManagerKey = beforeKey };

        Assert.Equal(isDropped, ScimDropping.After(user, Claims(Named, now), nowKey)?.Contains(ScimDropping.Manager) == true);
    }

    private static ScimClaims Claims(HrisFields fields, string? manager = null) =>
        new("ada", ExternalId: null, EmployeeNumber: null, Emails: [], IsActive: true, IsOnLeave: false, manager, fields);

    private static ScimUser User(HrisFields fields, string? manager = null) =>
        new("entra", "u1", "key-of-ada", IsBack: false, "{}", Claims(fields, manager), ManagerKey: null, Version: 1, Given.Now, Given.Now);
}
