using System.Text;
using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.People;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Imports;

/// <summary>What a row says, and what it would change, without a store.</summary>
public sealed class ImportDecisionsTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    private static Person Known => A.Person("Ada") with { ManagerId = "p-boss", Title = "Analyst", Language = "fr", Team = "Data" };

    [Fact]
    public async Task A_column_that_is_not_there_says_nothing()
    {
        var row = await RowAsync("", "");

        Assert.Empty(ImportDecisions.Said(row, Now).Fields!.Cleared!);
        Assert.Equal((ImportKind.Unchanged, 0), Outcome(Look(row, Known)));
    }

    [Fact]
    public async Task An_empty_field_of_a_column_that_is_there_says_none()
    {
        var look = Look(await RowAsync(",manager_external_id,title,language", ",,,"), Known);

        Assert.Equal(ImportKind.Changed, look.Kind);
        Assert.Equal(
            [(ImportField.Manager, "Rita Chef", null), (ImportField.Title, "Analyst", null), (ImportField.Language, "fr", null)],
            look.Changes.Select(change => (change.Field, change.From, change.To)));
    }

    [Fact]
    public async Task An_empty_zone_leaves_somebody_to_the_programs_clock()
    {
        var look = Look(await RowAsync(",time_zone", ","), Known);

        Assert.Equal((ImportField.TimeZone, null), (look.Changes.Single().Field, look.Changes.Single().To));
    }

    [Fact]
    public async Task What_changes_is_shown_from_old_to_new()
    {
        var look = Look(await RowAsync(",team,level", ",Sales,7"), Known);

        Assert.Equal(
            [(ImportField.Level, "3", "7"), (ImportField.Team, "Data", "Sales")],
            look.Changes.Select(change => (change.Field, change.From, change.To)).Order());
    }

    [Fact]
    public async Task Somebody_unknown_is_new() => Assert.Equal((ImportKind.Created, 0), Outcome(Look(await RowAsync("", ""), known: null)));

    [Fact]
    public async Task Somebody_whose_first_day_lies_ahead_waits_for_it() =>
        Assert.Equal((ImportKind.Waiting, 0), Outcome(Look(await RowAsync(",hire_date", ",2027-03-01"), known: null)));

    [Fact]
    public async Task Who_has_the_address_of_somebody_else_is_asked_about()
    {
        var stand = new HrisStand(A.Id("Ada"), Person: null, Record: null, AddressOf: A.Id("Bo"));

        Assert.Equal(ImportKind.Asked, ImportDecisions.Look(await RowAsync("", ""), stand, null, null, id => id, "system", Now).Kind);
    }

    [Fact]
    public async Task Wishes_are_kept_as_far_as_the_list_says_something_of_them()
    {
        var before = new PersonWish(A.Id("Ada"), RoleWish.Mentor, ["Strategy"], ["Writing"]);

        var after = ImportDecisions.WishAfter(await RowAsync(",needs,role_wish", ",,mentee"), A.Id("Ada"), before)!;

        Assert.Equal(RoleWish.Mentee, after.Role);
        Assert.Equal(["Strategy"], after.Offers);
        Assert.Empty(after.Needs);
        Assert.Null(ImportDecisions.WishAfter(await RowAsync("", ""), A.Id("Ada"), known: null));
    }

    private static (ImportKind Kind, int Changes) Outcome(ImportRow row) => (row.Kind, row.Changes.Count);

    private static ImportRow Look(ImportedPerson row, Person? known) =>
        ImportDecisions.Look(row, new HrisStand(A.Id("Ada"), known, Record: null), managerId: null, wish: null, _ => "Rita Chef", "system", Now);

    private static async Task<ImportedPerson> RowAsync(string moreColumns, string moreFields)
    {
        var text = $"external_id,given_name,family_name,email{moreColumns}\n{Known.ExternalId},{Known.GivenName},{Known.FamilyName},{Known.Email}{moreFields}\n";
        var report = await PeopleFile.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), cancellation: TestContext.Current.CancellationToken);
        return Assert.Single(report.People);
    }
}
