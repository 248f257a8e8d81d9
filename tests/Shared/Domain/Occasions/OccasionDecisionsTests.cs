using MentorFlow.Domain.Occasions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Occasions;

/// <summary>Which days people have their partner told of, and when.</summary>
public sealed class OccasionDecisionsTests
{
    private const string Paris = "Europe/Paris";

    private static readonly DateOnly Today = new(2027, 3, 1);

    private static readonly OccasionDraft Draft = new("o1", "My first talk at a conference", "2027-03-09");

    private static string Theo => Given.Mentee.PersonId;

    [Fact]
    public void A_day_to_be_glad_of_is_told_once_in_the_morning_where_they_live()
    {
        var chosen = Add(Draft).Value!;

        Assert.Equal(new DateTimeOffset(2027, 3, 9, 7, 0, 0, TimeSpan.Zero), OccasionDecisions.NextOf(chosen, Paris, Given.Now));
        Assert.Null(OccasionDecisions.NextOf(chosen, Paris, Given.Now.AddDays(30)));
    }

    [Fact]
    public void Years_of_work_are_told_each_year_from_the_first_one_on_also_of_a_leap_day()
    {
        var hired = Anniversary(new DateOnly(2024, 2, 29)).Value!;
        var next = OccasionDecisions.NextOf(hired, Paris, Given.Now)!.Value;

        Assert.Equal(new DateTimeOffset(2028, 2, 29, 7, 0, 0, TimeSpan.Zero), next);
        Assert.Equal(4, OccasionDecisions.YearsAt(hired, next, Paris));
        Assert.Equal(new DateTimeOffset(2029, 2, 28, 7, 0, 0, TimeSpan.Zero), OccasionDecisions.NextOf(hired, Paris, next));

        var fresh = Anniversary(new DateOnly(2027, 1, 4)).Value!;
        Assert.Equal(new DateTimeOffset(2028, 1, 4, 7, 0, 0, TimeSpan.Zero), OccasionDecisions.NextOf(fresh, Paris, Given.Now.AddDays(-90)));
    }

    [Fact]
    public void Nothing_is_told_of_hr_without_a_day_of_hiring_and_nothing_twice()
    {
        var chosen = Anniversary(new DateOnly(2020, 5, 1)).Value!;

        Assert.Equal(RefusalReason.Unknown, Anniversary(hiredOn: null).Refusal!.Reason);
        Assert.Equal(
            RefusalReason.AlreadyDone,
            OccasionDecisions.AddAnniversary(Given.Mentorship, [chosen], Theo, new DateOnly(2020, 5, 1), Given.Now).Refusal!.Reason);
    }

    [Theory]
    [InlineData("", "2027-03-09", "what")]
    [InlineData("A talk", "2027-02-28", "day")]
    [InlineData("A talk", "2028-03-02", "day")]
    [InlineData("A talk", "soon", "day")]
    public void What_breaks_a_rule_is_named_by_its_field(string what, string day, string field) =>
        Assert.Equal(field, Assert.Single(Add(Draft with { What = what, Day = day }).Refusal!.Fields).Field);

    private static Verdict<Occasion> Add(OccasionDraft draft) => OccasionDecisions.Add(Given.Mentorship, [], Theo, draft, Today, Given.Now);

    private static Verdict<Occasion> Anniversary(DateOnly? hiredOn) =>
        OccasionDecisions.AddAnniversary(Given.Mentorship, [], Theo, hiredOn, Given.Now);
}
