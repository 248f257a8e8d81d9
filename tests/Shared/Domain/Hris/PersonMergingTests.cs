using MentorFlow.Domain.Hris;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Hris;

/// <summary>Two records of HR become one person.</summary>
public sealed class PersonMergingTests
{
    private static readonly DateTimeOffset Now = Given.Now;

    private static readonly HrisRecord Second = new(
        "psecond", "7100", "hris:people", [Word(HrisField.Title, "Engineer", Now.AddDays(-1)), Word(HrisField.Manager, A.Id("Nia"), Now.AddDays(-1))]);

    [Fact]
    public void What_was_said_of_the_second_was_said_of_the_first()
    {
        var known = new HrisRecord(A.Id("Nia"), "7000", "hris:people", [Word(HrisField.Title, "Analyst", Now.AddDays(-9))], TakenAt: Now.AddDays(-9));
        var nia = A.Person("Nia") with { ExternalId = "7000", Title = "Analyst" };

        var merged = PersonMerging.Into(new HrisStand(nia.PersonId, nia, known), Second, "system", Now)!;

        Assert.Equal(("Engineer", "7000"), (merged.Person!.Title, merged.Person.ExternalId));
        Assert.Null(merged.Person.ManagerId);
        Assert.Equal(["7000", "7100"], merged.Record.Ids);
        Assert.Equal("psecond", merged.Merged);
    }

    [Fact]
    public void A_guest_who_is_hired_is_a_guest_no_more()
    {
        var guest = A.Person("Nia") with { ExternalId = null, InvitedBy = A.Id("Maya") };

        var merged = PersonMerging.Into(new HrisStand(guest.PersonId, guest, null), Second, "system", Now)!;

        Assert.Equal(("7100", false), (merged.Person!.ExternalId, merged.Person.IsGuest));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_day_until_which_a_guest_was_invited_is_no_last_day_of_who_is_hired(bool guestStays)
    {
        var until = Now.AddDays(10);
        HrisWord[] said = [Word(HrisField.Site, "Lyon", Now.AddDays(-2)), Word(HrisField.Employed, HrisWord.No, until)];
        var guest = new HrisRecord("pguest", ExternalId: null, "coordinator:robin", said, ToldEnd: until);
        var employee = Second with { Words = [.. Second.Words, Word(HrisField.Employed, HrisWord.Yes, Now.AddDays(-1))] };
        var (one, other) = guestStays ? (guest, employee) : (employee, guest);
        var nia = A.Person("Nia") with { PersonId = one.PersonId, ExternalId = one.ExternalId, InvitedBy = guestStays ? A.Id("Maya") : null };

        var merged = PersonMerging.Into(new HrisStand(one.PersonId, nia, one), other, "system", Now)!;

        Assert.Empty(merged.Ahead);
        Assert.Empty(HrisTimeline.Ahead(merged.Record.Words, HrisField.Employed, Now));
        Assert.Equal(guestStays, merged.FollowUps.Any(step => step.Kind is HrisFollowUpKind.MoveEnd && step.Ends == until));
        Assert.Null(PersonMerging.Into(new HrisStand(one.PersonId, merged.Person, merged.Record), other, "system", Now.AddMinutes(1)));
    }

    [Fact]
    public void The_same_merge_again_changes_nothing()
    {
        var nia = A.Person("Nia") with { ExternalId = "7000" };
        var merged = PersonMerging.Into(new HrisStand(nia.PersonId, nia, null), Second, "system", Now)!;

        Assert.Null(PersonMerging.Into(new HrisStand(nia.PersonId, merged.Person, merged.Record), Second, "system", Now.AddMinutes(1)));
    }

    [Fact]
    public void Who_reported_to_the_second_reports_to_the_first()
    {
        var report = new HrisRecord("preport", "7200", "hris:people", [Word(HrisField.Manager, "psecond", Now)]);

        var renamed = PersonMerging.Renamed(report, "psecond", A.Id("Nia"));

        Assert.Equal(A.Id("Nia"), Assert.Single(renamed.Words).Value);
        Assert.Same(renamed, PersonMerging.Renamed(renamed, "psecond", A.Id("Nia")));
    }

    private static HrisWord Word(HrisField field, string value, DateTimeOffset at) => new(field, value, at, at);
}
