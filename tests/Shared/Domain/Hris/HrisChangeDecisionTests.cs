using MentorFlow.Domain.Hris;
using MentorFlow.Tests.Builders;
using static MentorFlow.Tests.Builders.HrisTelling;

namespace MentorFlow.Tests.Shared.Domain.Hris;

/// <summary>Something about somebody is another than before, field by field.</summary>
public sealed class HrisChangeDecisionTests
{
    [Fact]
    public void Of_two_words_that_take_effect_together_the_one_that_was_said_last_holds_field_by_field()
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana, at: Day0.AddDays(-30), said: Day0.AddDays(-30))
            .Hear(HrisEventKind.NewRole, new HrisFields(Title: "Right"), at: Day0, said: Day0.AddMinutes(-10))
            .Hear(HrisEventKind.NewRole, new HrisFields(Title: "Wrong", Team: "Data"), at: Day0, said: Day0.AddMinutes(-50));

        Assert.Equal(("Right", "Data"), (hana.Person!.Title, hana.Person.Team));
        Assert.Equal(["Offer Hired", "Offer NewRole", "CheckConflicts"], hana.Followed);
    }

    [Theory]
    [InlineData(0, 1, "Zoologist")]
    [InlineData(1, 0, "Analyst")]
    public void Of_two_words_of_one_moment_the_one_that_came_last_holds_in_whichever_order_they_are_taken_in(int analyst, int zoologist, string title)
    {
        (string Title, int Place)[] said = [("Analyst", analyst), ("Zoologist", zoologist)];

        Assert.Equal(title, Told(said[0], said[1]));
        Assert.Equal(title, Told(said[1], said[0]));

        static string? Told(params (string Title, int Place)[] order)
        {
            var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana).On(1);
            foreach (var (name, place) in order)
            {
                hana.Hear(HrisEventKind.Updated, new HrisFields(Title: name), heard: Day0.AddDays(1).AddTicks(place));
            }

            return hana.Person!.Title;
        }
    }

    [Fact]
    public void A_word_that_came_twice_stands_where_it_came_first()
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana).On(1)
            .Hear(HrisEventKind.Updated, new HrisFields(Title: "Right"), heard: Day0.AddDays(1).AddTicks(1))
            .Hear(HrisEventKind.Updated, new HrisFields(Title: "Wrong"), heard: Day0.AddDays(1).AddTicks(9))
            .Hear(HrisEventKind.Updated, new HrisFields(Title: "Wrong"), heard: Day0.AddDays(1));

        Assert.Equal("Right", hana.Person!.Title);
    }

    [Fact]
    public void Of_two_words_of_one_moment_whose_order_nobody_knows_the_same_one_always_holds()
    {
        Assert.Equal("Zoologist", Told("Analyst", "Zoologist"));
        Assert.Equal("Zoologist", Told("Zoologist", "Analyst"));

        static string? Told(string first, string second) => new HrisTelling().Hear(HrisEventKind.Hired, Hana)
            .Hear(HrisEventKind.Updated, new HrisFields(Title: first))
            .Hear(HrisEventKind.Updated, new HrisFields(Title: second))
            .Person!.Title;
    }

    [Fact]
    public void Only_a_value_that_is_another_is_a_change()
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana with { Title = "Engineer" })
            .On(1).Hear(HrisEventKind.NewRole, new HrisFields("Hana", "Novak", Title: "Engineer"))
            .On(2).Hear(HrisEventKind.Promoted, new HrisFields(Title: "Engineer"));
        Assert.Equal(["Offer Hired"], hana.Followed);

        hana.On(3).Hear(HrisEventKind.Updated, new HrisFields(Title: "Team lead"));

        Assert.Equal(["Offer Hired", "Offer NewRole"], hana.Followed);
        Assert.Equal(HrisEventKind.NewRole, hana.Last.Meaning);
    }

    [Fact]
    public void A_field_that_is_cleared_is_none_and_one_that_is_not_there_says_nothing()
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana with { ManagerExternalId = "boss", Team = "Data" })
            .On(1).Hear(HrisEventKind.ManagerChanged, new HrisFields(Cleared: ["managerExternalId"]));

        Assert.Equal((null, "Data"), (hana.Person!.ManagerId, hana.Person.Team));
    }

    [Fact]
    public void A_manager_who_is_another_has_running_pairs_looked_at_once()
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana)
            .On(1).Hear(HrisEventKind.ManagerChanged, new HrisFields(ManagerExternalId: "boss"))
            .On(2).Hear(HrisEventKind.ManagerChanged, new HrisFields(ManagerExternalId: "boss"));

        Assert.Equal(["Offer Hired", "CheckConflicts"], hana.Followed);
    }

    [Fact]
    public void Somebody_who_comes_into_a_team_or_begins_below_a_manager_has_pairs_looked_at_and_one_who_only_loses_them_has_not()
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana with { ManagerExternalId = "boss" })
            .On(1).Hear(HrisEventKind.TeamChanged, new HrisFields(Team: "Data"))
            .On(2).Hear(HrisEventKind.Updated, new HrisFields(Cleared: ["managerExternalId", "team"]));

        Assert.Equal(["CheckConflicts", "Offer Hired", "CheckConflicts", "ManagerUnknown"], hana.Followed);
    }

    [Fact]
    public void An_announced_transfer_takes_effect_on_its_day_is_moved_and_called_off()
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana with { Site = "Prague", Team = "Data" })
            .On(1).Hear(HrisEventKind.TeamChanged, new HrisFields(Site: "Lyon", Team: "Sales"), at: Day0.AddDays(10))
            .On(2).Hear(HrisEventKind.Updated, new HrisFields(Site: "Lyon"), at: Day0.AddDays(20))
            .On(3).Hear(HrisEventKind.Updated, new HrisFields(Team: "Data"));

        Assert.Equal(("Prague", "Data"), (hana.On(19).Person!.Site, hana.Person!.Team));
        Assert.Equal(("Lyon", "Data"), (hana.On(20).Person!.Site, hana.Person!.Team));
    }

    [Fact]
    public void A_word_that_an_import_overwrote_comes_back_only_when_it_is_said_again()
    {
        var hana = new HrisTelling().Hear(HrisEventKind.Hired, Hana with { Title = "Engineer" });
        hana.Person = hana.Person! with { Title = "Team lead" };

        Assert.Equal("Team lead", hana.On(1).Hear(HrisEventKind.Updated, new HrisFields(Team: "Data")).Person!.Title);
        Assert.Equal("Engineer", hana.On(2).Hear(HrisEventKind.Updated, new HrisFields(Title: "Engineer")).Person!.Title);
    }
}
