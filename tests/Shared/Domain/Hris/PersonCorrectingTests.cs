using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Hris;

/// <summary>What a coordinator says of somebody: only what is another than known.</summary>
public sealed class PersonCorrectingTests
{
    private static readonly Person Theo = A.Person("Theo", manager: "Maya");

    [Fact]
    public void Only_what_is_another_is_told()
    {
        var told = Decide(new PersonCorrection("Theo", "Exemple", "theo@example.com", "Europe/Paris", Level: 3, Team: "Sales", ManagerId: A.Id("Maya"))).Value!;

        Assert.Equal(new HrisFields(FamilyName: "Exemple"), told.Fields);
        Assert.Null(told.ManagerId);
    }

    [Fact]
    public void What_is_cleared_is_told_as_none_where_there_is_one()
    {
        var told = Decide(new PersonCorrection(Cleared: ["managerId", "team", "site"])).Value!;

        Assert.Equal(["managerExternalId", "team"], told.Fields.Cleared!);
    }

    [Fact]
    public void A_zone_may_be_named_as_Windows_does() =>
        Assert.Equal("Europe/Berlin", Decide(new PersonCorrection(Zone: "W. Europe Standard Time")).Value!.Fields.TimeZone);

    [Fact]
    public void Nothing_new_is_nothing_to_say() => Assert.Equal(RefusalReason.AlreadyDone, Decide(new PersonCorrection("Theo")).Refusal!.Reason);

    [Fact]
    public void An_address_that_somebody_has_is_refused_by_their_name()
    {
        var refused = Decide(new PersonCorrection(Email: "maya@example.com"), holder: A.Person("Maya"));

        var error = Assert.Single(refused.Refusal!.Fields);
        Assert.Equal(("email", new Phrase("rules.address-taken", ("name", "Maya Example"))), (error.Field, error.Rule));
    }

    [Theory]
    [InlineData("nobody", "rules.unknown-person")]
    [InlineData("Theo", "rules.own-manager")]
    [InlineData("Left", "rules.has-left")]
    public void A_manager_is_somebody_else_who_is_there(string manager, string rule)
    {
        var entry = manager switch
        {
            "Theo" => DirectoryEntry.Of(Theo),
            "Left" => DirectoryEntry.Of(A.Person("Left") with { Standing = Standing.Left }),
            _ => null,
        };

        var refused = PersonCorrecting.Decide(Theo, new PersonCorrection(ManagerId: A.Id(manager)), entry, holder: null);

        var error = Assert.Single(refused.Refusal!.Fields);
        Assert.Equal(("managerId", rule), (error.Field, error.Rule.Key));
    }

    [Fact]
    public void Every_field_that_breaks_a_rule_is_named()
    {
        var refused = Decide(new PersonCorrection("", "Ex\nemple", "no address", "Nowhere", "?", 11, Team: "", Cleared: ["email"]));

        Assert.Equal(
            ["cleared", "email", "familyName", "givenName", "language", "level", "team", "zone"],
            refused.Refusal!.Fields.Select(error => error.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Who_has_left_is_not_corrected() => Assert.Equal(
        RefusalReason.WrongStage,
        PersonCorrecting.Decide(Theo with { Standing = Standing.Left }, new PersonCorrection("Theodor"), manager: null, holder: null).Refusal!.Reason);

    private static Verdict<CorrectedFields> Decide(PersonCorrection wanted, Person? holder = null) =>
        PersonCorrecting.Decide(Theo, wanted, DirectoryEntry.Of(A.Person("Maya")), holder);
}
