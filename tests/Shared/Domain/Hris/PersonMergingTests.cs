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
