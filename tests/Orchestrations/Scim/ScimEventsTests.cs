using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Limits;
using MentorFlow.Domain.Scim;
using MentorFlow.Orchestrations.Scim;
using static MentorFlow.Domain.Hris.HrisEventKind;

namespace MentorFlow.Tests.Orchestrations.Scim;

public sealed class ScimEventsTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly ScimConnection Connection = new()
    {
        Name = "entra",
        Tokens = [],
        Limit = new RequestLimit(1, TimeSpan.FromSeconds(1)),
    };

    private static readonly ScimUser Ada = new(
        "entra",
        "u1",
        "key-of-ada",
        IsBack: false,
        "{}",
        new ScimClaims("ada", null, null, [], IsActive: true, IsOnLeave: false, null, new HrisFields("Ada", "Lovelace", "ada@x.example", Title: "Engineer")),
        null,
        1,
        Now,
        Now);

    private static readonly ScimUser Off = Saying(said => said with { IsActive = false });

    [Fact]
    public void Somebody_who_was_there_before_the_directory_was_connected_is_no_hire() => Assert.Equal([Updated], Kinds(null, Ada));

    [Theory]
    [InlineData("2027-03-15", true)]
    [InlineData("2027-02-10", true)]
    [InlineData("2020-01-10", false)]
    public void A_hire_date_says_whether_somebody_is_new(string hired, bool isHire)
    {
        var fields = Ada.Said.Fields with { HireDate = DateOnly.Parse(hired) };

        var told = Assert.Single(ScimEvents.Between(Connection, before: null, Saying(said => said with { Fields = fields }), Now));

        Assert.Equal((Hired, isHire), (told.Kind, told.IsHire));
    }

    [Theory]
    [InlineData(-1, Hired)]
    [InlineData(1, Updated)]
    public void Without_one_who_comes_after_the_first_load_is_new(int days, HrisEventKind kind) =>
        Assert.Equal([kind], Kinds(null, Ada, Connection with { HiresSince = Now.AddDays(days) }));

    [Fact]
    public void Who_is_switched_off_or_deleted_has_left_once_and_who_is_switched_on_again_is_hired_again()
    {
        Assert.Equal([Left], Kinds(Ada, Off));
        Assert.Equal([Left], Kinds(Ada, null));
        Assert.Equal([], Kinds(Off, null));
        Assert.Equal([], Kinds(Off, Off with { ManagerKey = "m" }));
        Assert.Equal([], Kinds(null, Off));
        Assert.Equal([Hired], Kinds(Off, Ada));
        Assert.Equal([Hired], Kinds(null, Ada with { IsBack = true }));
    }

    [Fact]
    public void Who_has_no_address_yet_arrives_when_there_is_one()
    {
        var silent = Saying(said => said with { Fields = said.Fields with { Email = null } });

        Assert.Equal([], Kinds(null, silent));
        Assert.Equal([Updated], Kinds(silent, Ada));
        Assert.Equal([Left], Kinds(silent, Off));
    }

    [Fact]
    public void What_changes_is_said_by_its_name()
    {
        var team = Saying(said => said with { Fields = said.Fields with { Team = "R&D" } });

        Assert.Equal([NewRole], Kinds(Ada, Saying(said => said with { Fields = said.Fields with { Title = "Lead" } })));
        Assert.Equal([Updated], Kinds(Ada, team));
        Assert.Equal([TeamChanged], Kinds(team, Saying(said => said with { Fields = said.Fields with { Team = "Sales" } })));
        Assert.Equal([ManagerChanged], Kinds(Ada, Ada with { ManagerKey = "key-of-maya" }));
        Assert.Equal([Updated], Kinds(Ada, Saying(said => said with { Fields = said.Fields with { Site = "Paris" } })));
        Assert.Equal([LeaveStarted], Kinds(Ada, Saying(said => said with { IsOnLeave = true })));
        Assert.Equal([LeaveEnded], Kinds(Saying(said => said with { IsOnLeave = true }), Ada));
        Assert.Equal([], Kinds(Ada, Ada with { Content = """{ "nickName": "A" }""" }));
    }

    [Fact]
    public void What_is_said_no_more_is_said_to_be_none()
    {
        var untitled = Saying(said => said with { Fields = said.Fields with { Title = null } }) with { Dropped = ["title"] };

        var told = Assert.Single(ScimEvents.Between(Connection, Ada, untitled, Now));

        Assert.Equal(Updated, told.Kind);
        Assert.Equal(["title"], told.Fields!.Cleared!);
    }

    [Fact]
    public void A_manager_who_is_named_no_more_is_told_of_once()
    {
        var (managed, alone) = (Ada with { ManagerKey = "key-of-maya" }, Ada with { Dropped = [ScimDropping.Manager] });

        Assert.Equal([ManagerChanged], Kinds(managed, alone));
        Assert.Equal([], Kinds(alone, alone with { Content = """{ "nickName": "A" }""" }));
    }

    [Fact]
    public void Every_event_says_all_that_is_known_under_the_persons_own_key()
    {
        var told = Assert.Single(ScimEvents.Between(Connection, Ada, Ada with { ManagerKey = "key-of-maya", Version = 2 }, Now));

        Assert.Equal(
            new HrisEvent("scim:u1:2:0", ManagerChanged, "key-of-ada", Now, Ada.Said.Fields with { ManagerExternalId = "key-of-maya" }), told);
    }

    private static ScimUser Saying(Func<ScimClaims, ScimClaims> change) => Ada with { Said = change(Ada.Said) };

    private static IEnumerable<HrisEventKind> Kinds(ScimUser? before, ScimUser? after, ScimConnection? connection = null) =>
        ScimEvents.Between(connection ?? Connection, before, after, Now).Select(told => told.Kind);
}
