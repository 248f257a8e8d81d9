using MentorFlow.Domain.Hris;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.ReadModels;

public sealed class HrisWaitTests
{
    private static readonly DateTimeOffset Ahead = Given.Now.AddDays(20);

    [Fact]
    public void A_turning_point_waits_for_the_address_that_is_missing()
    {
        var wait = HrisWait.Of(
            Record(Word(HrisField.GivenName, "Nia"), Word(HrisField.Hired, null), Word(HrisField.Employed, HrisWord.Yes)), person: null);

        Assert.Equal([new HrisAwaited(HrisMissing.Address, HrisField.Hired)], wait!.Awaited);
    }

    [Fact]
    public void An_address_that_is_somebody_elses_is_another_cause_than_none() => Assert.Equal(
        HrisMissing.AddressOfAnother,
        Assert.Single(HrisWait.Of(
            Record(Word(HrisField.GivenName, "Nia"), Word(HrisField.Email, "nia@example.com")) with { Twin = A.Id("Ida") }, person: null)!.Awaited).Missing);

    [Fact]
    public void A_first_day_that_is_announced_is_one_thing_that_waits()
    {
        var wait = HrisWait.Of(
            Record(
                Word(HrisField.GivenName, "Nia"),
                Word(HrisField.Email, "nia@example.com"),
                Word(HrisField.Hired, null, Ahead),
                Word(HrisField.Employed, HrisWord.Yes, Ahead),
                Word(HrisField.OnLeave, HrisWord.No, Ahead)),
            person: null);

        Assert.Equal([new HrisAwaited(HrisMissing.Day, HrisField.Hired, Ends: false, Ahead)], wait!.Awaited);
    }

    [Fact]
    public void An_end_that_is_announced_waits_for_its_day() => Assert.Equal(
        [new HrisAwaited(HrisMissing.Day, HrisField.Employed, Ends: true, Ahead)],
        HrisWait.Of(Record(Word(HrisField.Employed, HrisWord.No, Ahead)), A.Person("Nia"))!.Awaited);

    [Fact]
    public void Nothing_waits_of_somebody_who_is_gone_or_of_whom_all_is_known()
    {
        Assert.Null(HrisWait.Of(Record(Word(HrisField.Employed, HrisWord.No)), person: null));
        Assert.Null(HrisWait.Of(Record(Word(HrisField.Title, "Engineer")), A.Person("Nia")));
    }

    private static HrisRecord Record(params IReadOnlyList<HrisWord> words) => new(A.Id("Nia"), "7", "hris:people", words, TakenAt: Given.Now);

    private static HrisWord Word(HrisField field, string? value, DateTimeOffset? at = null) => new(field, value, at ?? Given.Now, Given.Now);
}
