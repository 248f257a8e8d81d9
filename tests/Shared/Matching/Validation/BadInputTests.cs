using MentorFlow.Localization;
using MentorFlow.Matching;
using MentorFlow.Matching.Rounds;

namespace MentorFlow.Tests.Shared.Matching.Validation;

public sealed class BadInputTests
{
    [Fact]
    public void Every_error_is_reported_by_person_and_field_and_nothing_is_matched()
    {
        var input = Rounds.Of(
            Rounds.Mentee("a", "unknown skill"),
            Rounds.Mentee("b", "a") with { Availability = [new AvailabilityWindow(DayOfWeek.Monday, new TimeOnly(9, 0), new TimeOnly(10, 0))] },
            Rounds.Mentee("c", "a") with { ManagerId = "c" },
            Rounds.Mentor("d", -1, ("a", 7)),
            Rounds.Mentor("twin", 1),
            Rounds.Mentor("twin", 1),
            Rounds.Mentor("e", 1) with { TimeZone = "Mars/Olympus", Background = new Dictionary<string, string> { ["Gender"] = "x" } },
            Rounds.Mentor("f", 1) with { Motivation = double.NaN, LikenessWanted = ["culture"] });
        input = input with
        {
            KnownSkills = ["a"],
            Accepted = [new PairOfIds("ghost", "f")],
            CarriedOver = ["nobody"],
            Policy = input.Policy with { Weights = input.Policy.Weights with { Goals = double.NaN, Choice = -1 } },
        };

        var result = MatchingRound.Solve(input);

        Assert.Equal(
            [
                " weights", " weights.choice", " weights.goals", "a needs", "b timeZone", "c managerId", "d capacity", "d offers", "e background",
                "e timeZone", "f likenessWanted", "f motivation", "ghost accepted", "nobody carriedOver", "twin id",
            ],
            result.Errors.Select(error => $"{error.PersonId} {error.Field}").Distinct().Order(StringComparer.Ordinal));
        Assert.All(Languages.BuiltIn.All, language => Assert.All(result.Errors, error => Assert.NotEmpty(new Texts(language).Say(error.Message))));
        Assert.Empty(result.Pairs);
        Assert.Null(result.Certificate);
    }

    [Fact]
    public void A_reporting_line_in_a_circle_is_named()
    {
        var input = Rounds.Of(Rounds.Mentee("a"), Rounds.Mentor("b", 1)) with { OrgChart = [new("a", "x"), new("x", "y"), new("y", "a"), new("b", "a")] };

        var error = Assert.Single(MatchingRound.Validate(input));

        Assert.Equal("orgChart", error.Field);
        Assert.Equal("the reporting line is a circle: a → x → y → a", Languages.BuiltIn.English.Say(error.Message));
    }

    [Fact]
    public void Two_managers_for_one_person_are_refused()
    {
        var input = Rounds.Of(Rounds.Mentee("a") with { ManagerId = "x" }) with { OrgChart = [new("a", "y")] };

        Assert.Equal("reports to both y and x", Languages.BuiltIn.English.Say(Assert.Single(MatchingRound.Validate(input)).Message));
    }

    [Fact]
    public void A_lock_cannot_pass_a_hard_rule()
    {
        var input = Rounds.Of(Rounds.Mentee("a") with { Blocks = ["b"] }, Rounds.Mentor("b", 1)) with { Locked = [new PairOfIds("a", "b")] };

        var error = Assert.Single(MatchingRound.Solve(input).Errors);

        Assert.Equal("locked", error.Field);
        Assert.Equal("breaks a rule with b: a conflict of interest was declared", Languages.BuiltIn.English.Say(error.Message));
    }

    [Theory]
    [InlineData(MatchForm.Circles, "accepted", "locked")]
    [InlineData(MatchForm.Rotations, "locked")]
    public void What_a_form_could_not_keep_in_its_answer_is_refused(MatchForm form, params string[] fields)
    {
        var input = Rounds.Of(Rounds.Mentee("a"), Rounds.Mentee("b"), Rounds.Mentor("g", 3)) with
        {
            Accepted = [new PairOfIds("a", "g")],
            Locked = [new PairOfIds("b", "g")],
            Policy = new MatchingPolicy { Form = form, Weights = Rounds.NeedsOnly },
        };

        Assert.Equal(fields, MatchingRound.Validate(input).Select(error => error.Field));
    }
}
