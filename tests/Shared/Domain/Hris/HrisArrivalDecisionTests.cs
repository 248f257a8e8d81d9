using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;
using MentorFlow.Tests.Builders;
using static MentorFlow.Tests.Builders.HrisTelling;

namespace MentorFlow.Tests.Shared.Domain.Hris;

/// <summary>Somebody begins, later, again, or long before anybody told of it.</summary>
public sealed class HrisArrivalDecisionTests
{
    [Fact]
    public void Somebody_who_is_hired_is_known_and_at_a_turning_point()
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana with { TimeZone = "Europe/Prague", HireDate = new DateOnly(2027, 1, 4) });

        Assert.Equal(
            ("Hana Novak", "hana@example.com", "Europe/Prague", Standing.Active),
            (hana.Person!.Name, hana.Person.Email, hana.Person.Zone, hana.Person.Standing));
        Assert.Equal(["Offer Hired"], hana.Followed);
    }

    [Fact]
    public void Nothing_that_is_heard_again_changes_anything()
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana).Hear(HrisEventKind.Hired, Hana);

        Assert.Equal(["Offer Hired"], hana.Followed);
        Assert.Equal(HrisEventKind.Unknown, hana.Last.Meaning);
    }

    [Theory]
    [InlineData("", "Novak")]
    [InlineData("Hana", "")]
    public void One_name_is_enough(string given, string family) =>
        Assert.Equal(["Offer Hired"], new HrisTelling().Hear(HrisEventKind.Hired, new HrisFields(given, family, "hana@example.com").Usable()).Followed);

    [Fact]
    public void A_hire_waits_for_an_address_and_its_turning_point_with_it()
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana with { Email = null }).On(40).Hear(HrisEventKind.Promoted, new HrisFields());
        Assert.Null(hana.Person);
        Assert.Empty(hana.Followed);

        hana.On(50).Hear(HrisEventKind.Updated, new HrisFields(Email: "hana@example.com"));

        Assert.Equal("Hana Novak", hana.Person!.Name);
        Assert.Equal(["Offer Hired", "Offer Promoted"], hana.Followed);
    }

    [Fact]
    public void A_leaver_whom_nobody_knew_is_not_brought_in_by_the_older_hire()
    {
        var ola = new HrisTelling().Hear(HrisEventKind.Left, null, at: Day0.AddHours(-1))
            .Hear(HrisEventKind.Hired, Hana, at: Day0.AddDays(-2), said: Day0.AddDays(-2));

        Assert.Null(ola.Person);
        Assert.Empty(ola.Followed);
    }

    [Fact]
    public void Whose_first_day_lies_ahead_begins_then_and_a_new_day_moves_it()
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana with { HireDate = new DateOnly(2027, 3, 4), TimeZone = "Asia/Tokyo" });
        Assert.Null(hana.Person);
        var first = new DateTimeOffset(2027, 3, 3, 15, 0, 0, TimeSpan.Zero);
        Assert.Equal([first], hana.Last.Ahead);

        hana.On(10).Hear(HrisEventKind.Updated, new HrisFields(HireDate: new DateOnly(2027, 3, 14), Employment: EmploymentState.Employed));
        hana.At(first);
        Assert.Empty(hana.Followed);

        hana.At(first.AddDays(10));
        Assert.Equal(["Offer Hired"], hana.Followed);
    }

    [Fact]
    public void A_hire_that_was_announced_is_called_off_by_an_end()
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana, at: Day0.AddDays(60)).On(5).Hear(HrisEventKind.Left, null);

        Assert.Null(hana.On(70).Person);
        Assert.Empty(hana.Followed);
    }

    [Theory]
    [InlineData("2026-12-05", true)]
    [InlineData("2026-12-04", false)]
    [InlineData("2015-02-01", false)]
    public void A_record_that_appears_with_a_first_day_long_past_is_of_somebody_who_was_there_already(string first, bool isNew)
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana with { HireDate = DateOnly.Parse(first) });

        Assert.Equal(Standing.Active, hana.Person!.Standing);
        Assert.Equal(isNew, hana.Followed.Contains("Offer Hired"));
    }

    [Fact]
    public void A_hire_that_is_heard_of_late_is_one_and_one_that_is_told_of_late_is_none()
    {
        var begins = Hana with { HireDate = new DateOnly(2026, 11, 2) };
        var then = Day0.AddDays(-63);

        Assert.Equal(["Offer Hired"], new HrisTelling().Hear(HrisEventKind.Hired, begins, at: then, said: then, heard: Day0).Followed);
        Assert.Empty(new HrisTelling().Hear(HrisEventKind.Hired, begins, at: then, said: Day0, heard: Day0).Followed);
    }

    [Fact]
    public void Somebody_who_could_be_looked_up_only_after_an_outage_is_a_hire_still()
    {
        var begins = Hana with { HireDate = DateOnly.FromDateTime(Day0.UtcDateTime) };

        Assert.Equal(
            ["Offer Hired"], new HrisTelling().On(40).Hear(HrisEventKind.Hired, begins, at: Day0, said: Day0.AddDays(40), heard: Day0).Followed);
    }

    [Fact]
    public void Somebody_who_left_and_is_hired_again_is_at_a_turning_point_again()
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana).On(10).Hear(HrisEventKind.Left, null).On(100).Hear(HrisEventKind.Hired, Hana);

        Assert.Equal(["Offer Hired", "Leave", "Offer Hired"], hana.Followed);
        Assert.Equal((Standing.Active, Day0.AddDays(10)), (hana.Person!.Standing, hana.Person.LinksValidFrom));
    }

    [Fact]
    public void Who_comes_back_is_hired_again_though_HR_has_kept_their_very_first_day()
    {
        var since = Hana with { HireDate = new DateOnly(2015, 2, 1) };
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, since).On(10).Hear(HrisEventKind.Left, null).On(100).Hear(HrisEventKind.Hired, since);

        Assert.Equal(Standing.Active, hana.Person!.Standing);
        Assert.Equal(["Leave", "Offer Hired"], hana.Followed);
    }

    [Fact]
    public void Of_an_end_and_a_rehire_that_come_in_the_wrong_order_the_rehire_holds()
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana).On(100)
            .Hear(HrisEventKind.Hired, Hana, at: Day0.AddDays(99), said: Day0.AddDays(99))
            .Hear(HrisEventKind.Left, null, at: Day0.AddDays(50), said: Day0.AddDays(50));

        Assert.Equal(Standing.Active, hana.Person!.Standing);
        Assert.DoesNotContain("Leave", hana.Followed);
    }
}
