using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;

namespace MentorFlow.Tests.Shared.Domain.Hris;

/// <summary>What a fact about a person comes to: given what was said before, when it is said, then the person and what follows.</summary>
public sealed class HrisDecisionsTests
{
    private static readonly DateTimeOffset Day0 = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    private static readonly HrisFields Hana = new("Hana", "Novak", "hana@example.com");

    [Fact]
    public void Somebody_who_is_hired_is_known_and_at_a_turning_point()
    {
        var hana = new Story().Hear(HrisEventKind.Hired, Hana with { TimeZone = "Europe/Prague", HireDate = new DateOnly(2027, 1, 4) });

        var person = hana.Person!;
        Assert.Equal(("Hana Novak", "hana@example.com", "Europe/Prague", Standing.Active), (person.Name, person.Email, person.Zone, person.Standing));
        Assert.Equal(["Offer Hired"], hana.Followed);
    }

    [Fact]
    public void Nothing_that_is_heard_again_changes_anything()
    {
        var hana = new Story().Hear(HrisEventKind.Hired, Hana).Hear(HrisEventKind.Hired, Hana);

        Assert.Equal(["Offer Hired"], hana.Followed);
        Assert.Equal(HrisEventKind.Unknown, hana.Last.Meaning);
    }

    [Theory]
    [InlineData("", "Novak")]
    [InlineData("Hana", "")]
    public void One_name_is_enough(string given, string family) =>
        Assert.Equal(["Offer Hired"], new Story().Hear(HrisEventKind.Hired, new HrisFields(given, family, "hana@example.com").Usable()).Followed);

    [Fact]
    public void A_hire_waits_for_an_address_and_its_turning_point_with_it()
    {
        var hana = new Story().Hear(HrisEventKind.Hired, Hana with { Email = null }).On(40).Hear(HrisEventKind.Promoted, new HrisFields());
        Assert.Null(hana.Person);
        Assert.Empty(hana.Followed);

        hana.On(50).Hear(HrisEventKind.Updated, new HrisFields(Email: "hana@example.com"));

        Assert.Equal("Hana Novak", hana.Person!.Name);
        Assert.Equal(["Offer Hired", "Offer Promoted"], hana.Followed);
    }

    [Fact]
    public void A_leaver_whom_nobody_knew_is_not_brought_in_by_the_older_hire()
    {
        var ola = new Story().Hear(HrisEventKind.Left, null, at: Day0.AddHours(-1))
            .Hear(HrisEventKind.Hired, Hana, at: Day0.AddDays(-2), said: Day0.AddDays(-2));

        Assert.Null(ola.Person);
        Assert.Empty(ola.Followed);
    }

    [Fact]
    public void Of_two_words_that_take_effect_together_the_one_that_was_said_last_holds_field_by_field()
    {
        var hana = new Story().Hear(HrisEventKind.Hired, Hana, at: Day0.AddDays(-30), said: Day0.AddDays(-30))
            .Hear(HrisEventKind.NewRole, new HrisFields(Title: "Right"), at: Day0, said: Day0.AddMinutes(-10))
            .Hear(HrisEventKind.NewRole, new HrisFields(Title: "Wrong", Team: "Data"), at: Day0, said: Day0.AddMinutes(-50));

        Assert.Equal(("Right", "Data"), (hana.Person!.Title, hana.Person.Team));
        Assert.Equal(["Offer Hired", "Offer NewRole"], hana.Followed);
    }

    [Fact]
    public void Only_a_value_that_is_another_is_a_change()
    {
        var hana = new Story().Hear(HrisEventKind.Hired, Hana with { Title = "Engineer" })
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
        var hana = new Story().Hear(HrisEventKind.Hired, Hana with { ManagerExternalId = "boss", Team = "Data" })
            .On(1).Hear(HrisEventKind.ManagerChanged, new HrisFields(Cleared: ["managerExternalId"]));

        Assert.Equal((null, "Data"), (hana.Person!.ManagerId, hana.Person.Team));
    }

    [Fact]
    public void A_manager_who_is_another_has_running_pairs_looked_at_once()
    {
        var hana = new Story().Hear(HrisEventKind.Hired, Hana)
            .On(1).Hear(HrisEventKind.ManagerChanged, new HrisFields(ManagerExternalId: "boss"))
            .On(2).Hear(HrisEventKind.ManagerChanged, new HrisFields(ManagerExternalId: "boss"));

        Assert.Equal(["Offer Hired", "CheckConflicts"], hana.Followed);
    }

    [Fact]
    public void An_announced_end_is_moved_by_a_newer_word()
    {
        var hana = new Story().Hear(HrisEventKind.Hired, Hana)
            .On(1).Hear(HrisEventKind.Left, null, at: Day0.AddDays(10))
            .On(3).Hear(HrisEventKind.Left, null, at: Day0.AddDays(30));
        Assert.Equal([Day0.AddDays(30)], hana.Last.Ahead);

        Assert.Equal(Standing.Active, hana.On(29).Person!.Standing);
        Assert.Equal(Standing.Left, hana.On(30).Person!.Standing);
        Assert.Equal(["Offer Hired", "Leave"], hana.Followed);
    }

    [Theory]
    [InlineData(HrisEventKind.Updated)]
    [InlineData(HrisEventKind.ManagerChanged)]
    public void An_announced_end_is_called_off_by_active(HrisEventKind kind)
    {
        var hana = new Story().Hear(HrisEventKind.Hired, Hana)
            .On(1).Hear(HrisEventKind.Left, null, at: Day0.AddDays(10))
            .On(3).Hear(kind, new HrisFields(Employment: EmploymentState.Active));

        Assert.Equal(Standing.Active, hana.On(40).Person!.Standing);
        Assert.Equal(["Offer Hired"], hana.Followed);
    }

    [Fact]
    public void An_end_of_somebody_whose_hire_we_never_heard_of_is_called_off_just_so()
    {
        var hana = new Story(Known("Hana")).Hear(HrisEventKind.Left, null, at: Day0.AddDays(10))
            .On(3).Hear(HrisEventKind.Updated, new HrisFields(Employment: EmploymentState.Active));

        Assert.Equal(Standing.Active, hana.On(40).Person!.Standing);
    }

    [Fact]
    public void A_leave_keeps_the_return_that_was_announced_with_it_even_when_it_is_moved()
    {
        var hana = new Story().Hear(HrisEventKind.Hired, Hana)
            .On(1).Hear(HrisEventKind.LeaveStarted, null, at: Day0.AddDays(10)).Hear(HrisEventKind.LeaveEnded, null, at: Day0.AddDays(40))
            .On(2).Hear(HrisEventKind.LeaveStarted, null, at: Day0.AddDays(15));

        Assert.Equal(Standing.Active, hana.On(14).Person!.Standing);
        Assert.Equal(Standing.OnLeave, hana.On(15).Person!.Standing);
        Assert.Equal(Standing.Active, hana.On(40).Person!.Standing);
        Assert.Equal(["Offer Hired", "Pause", "Resume", "Offer BackFromLeave"], hana.Followed);
    }

    [Theory]
    [InlineData(HrisEventKind.LeaveEnded, null)]
    [InlineData(HrisEventKind.Updated, EmploymentState.Active)]
    public void An_announced_leave_is_called_off(HrisEventKind kind, EmploymentState? employment)
    {
        var hana = new Story().Hear(HrisEventKind.Hired, Hana)
            .On(1).Hear(HrisEventKind.LeaveStarted, null, at: Day0.AddDays(10))
            .On(2).Hear(kind, new HrisFields(Employment: employment));

        Assert.Equal(Standing.Active, hana.On(20).Person!.Standing);
        Assert.Equal(["Offer Hired"], hana.Followed);
    }

    [Fact]
    public void A_leave_does_not_call_off_an_end_that_was_announced()
    {
        var hana = new Story().Hear(HrisEventKind.Hired, Hana)
            .On(1).Hear(HrisEventKind.Left, null, at: Day0.AddDays(30))
            .On(5).Hear(HrisEventKind.LeaveStarted, null);
        Assert.Equal(Standing.OnLeave, hana.Person!.Standing);

        Assert.Equal(Standing.Left, hana.On(30).Person!.Standing);
    }

    [Fact]
    public void An_announced_transfer_takes_effect_on_its_day_is_moved_and_called_off()
    {
        var hana = new Story().Hear(HrisEventKind.Hired, Hana with { Site = "Prague", Team = "Data" })
            .On(1).Hear(HrisEventKind.TeamChanged, new HrisFields(Site: "Lyon", Team: "Sales"), at: Day0.AddDays(10))
            .On(2).Hear(HrisEventKind.Updated, new HrisFields(Site: "Lyon"), at: Day0.AddDays(20))
            .On(3).Hear(HrisEventKind.Updated, new HrisFields(Team: "Data"));

        Assert.Equal(("Prague", "Data"), (hana.On(19).Person!.Site, hana.Person!.Team));
        Assert.Equal(("Lyon", "Data"), (hana.On(20).Person!.Site, hana.Person!.Team));
    }

    [Fact]
    public void Whose_first_day_lies_ahead_begins_then_and_a_new_day_moves_it()
    {
        var hana = new Story().Hear(HrisEventKind.Hired, Hana with { HireDate = new DateOnly(2027, 3, 4), TimeZone = "Asia/Tokyo" });
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
        var hana = new Story().Hear(HrisEventKind.Hired, Hana, at: Day0.AddDays(60)).On(5).Hear(HrisEventKind.Left, null);

        Assert.Null(hana.On(70).Person);
        Assert.Empty(hana.Followed);
    }

    [Fact]
    public void Somebody_who_left_and_is_hired_again_is_at_a_turning_point_again()
    {
        var hana = new Story().Hear(HrisEventKind.Hired, Hana).On(10).Hear(HrisEventKind.Left, null).On(100).Hear(HrisEventKind.Hired, Hana);

        Assert.Equal(["Offer Hired", "Leave", "Offer Hired"], hana.Followed);
        Assert.Equal((Standing.Active, Day0.AddDays(10)), (hana.Person!.Standing, hana.Person.LinksValidFrom));
    }

    [Fact]
    public void Of_an_end_and_a_rehire_that_come_in_the_wrong_order_the_rehire_holds()
    {
        var hana = new Story().Hear(HrisEventKind.Hired, Hana).On(100)
            .Hear(HrisEventKind.Hired, Hana, at: Day0.AddDays(99), said: Day0.AddDays(99))
            .Hear(HrisEventKind.Left, null, at: Day0.AddDays(50), said: Day0.AddDays(50));

        Assert.Equal(Standing.Active, hana.Person!.Standing);
        Assert.DoesNotContain("Leave", hana.Followed);
    }

    [Fact]
    public void A_last_day_that_is_said_beside_active_comes_true_and_is_called_off_when_it_is_said_no_more()
    {
        var active = new HrisFields(Employment: EmploymentState.Employed);
        var hana = new Story().Hear(HrisEventKind.Hired, Hana).On(1).Hear(HrisEventKind.Updated, active with { TerminationDate = new DateOnly(2027, 2, 1) });
        var other = new Story().Hear(HrisEventKind.Hired, Hana).On(1).Hear(HrisEventKind.Updated, active with { TerminationDate = new DateOnly(2027, 2, 1) })
            .On(2).Hear(HrisEventKind.Updated, active);

        Assert.Equal(Standing.Left, hana.On(29).Person!.Standing);
        Assert.Equal(Standing.Active, other.On(29).Person!.Standing);
    }

    [Fact]
    public void Active_alone_does_not_end_a_leave()
    {
        var hana = new Story().Hear(HrisEventKind.Hired, Hana).On(1).Hear(HrisEventKind.Updated, new HrisFields(Employment: EmploymentState.OnLeave))
            .On(2).Hear(HrisEventKind.Updated, new HrisFields(Employment: EmploymentState.Employed));

        Assert.Equal(Standing.OnLeave, hana.Person!.Standing);
    }

    [Fact]
    public void An_address_that_is_somebody_elses_makes_nobody_and_is_asked_about_once()
    {
        var twin = new Story { AddressOf = "pholder" }.Hear(HrisEventKind.Hired, Hana).On(1).Hear(HrisEventKind.Updated, new HrisFields(Team: "Data"));
        Assert.Null(twin.Person);
        Assert.Equal(["AskAboutAddress"], twin.Followed);

        twin.AddressOf = null;
        twin.On(2).Hear(HrisEventKind.Updated, new HrisFields(Email: "other@example.com"));

        Assert.Equal(("other@example.com", "Data"), (twin.Person!.Email, twin.Person.Team));
        Assert.Equal(["AskAboutAddress", "AddressIsFree", "Offer Hired"], twin.Followed);
    }

    [Fact]
    public void Somebody_known_keeps_their_address_while_the_new_one_is_somebody_elses()
    {
        var hana = new Story().Hear(HrisEventKind.Hired, Hana);
        hana.AddressOf = "pholder";
        hana.On(1).Hear(HrisEventKind.Updated, new HrisFields(Email: "other@example.com", Team: "Data"));

        Assert.Equal(("hana@example.com", "Data"), (hana.Person!.Email, hana.Person.Team));
        Assert.Equal(["Offer Hired", "AskAboutAddress"], hana.Followed);
    }

    [Fact]
    public void A_word_that_an_import_overwrote_comes_back_only_when_it_is_said_again()
    {
        var hana = new Story().Hear(HrisEventKind.Hired, Hana with { Title = "Engineer" });
        hana.Person = hana.Person! with { Title = "Team lead" };

        Assert.Equal("Team lead", hana.On(1).Hear(HrisEventKind.Updated, new HrisFields(Team: "Data")).Person!.Title);
        Assert.Equal("Engineer", hana.On(2).Hear(HrisEventKind.Updated, new HrisFields(Title: "Engineer")).Person!.Title);
    }

    private static Person Known(string name) => new(Story.Id, name, "Known", "known@example.com", "Europe/Prague");

    /// <summary>What is known of one person, as fact after fact is heard.</summary>
    private sealed class Story(Person? person = null)
    {
        public const string Id = "phana";

        private readonly List<string> followed = [];
        private HrisRecord? record;
        private DateTimeOffset now = Day0;

        public Person? Person { get; set; } = person;

        public string? AddressOf { get; set; }

        public HrisOutcome Last { get; private set; } = null!;

        public IReadOnlyList<string> Followed => followed;

        public Story On(int day) => At(Day0.AddDays(day));

        public Story At(DateTimeOffset moment)
        {
            now = moment;
            return record is null ? this : Take(HrisDecisions.TakeEffect(new HrisStand(Id, Person, record, AddressOf), record, now));
        }

        public Story Hear(HrisEventKind kind, HrisFields? fields, DateTimeOffset? at = null, DateTimeOffset? said = null) => Take(HrisDecisions.Tell(
            new HrisStand(Id, Person, record, AddressOf),
            new HrisEvent("event", kind, "E1", at ?? now, fields, said ?? now),
            fields?.ManagerExternalId is { } manager ? $"p{manager}" : null,
            "hris:people",
            now));

        private Story Take(HrisOutcome outcome)
        {
            followed.AddRange(outcome.FollowUps.Select(step => step.Point is null ? $"{step.Kind}" : $"{step.Kind} {step.Point}"));
            (Last, record, Person) = (outcome, outcome.Record, outcome.Person);
            return this;
        }
    }
}
