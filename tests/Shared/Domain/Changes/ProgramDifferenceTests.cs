using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Changes;

public sealed class ProgramDifferenceTests
{
    private static ProgramDefinition Before { get; } = A.Program(Given.Now);

    [Fact]
    public void A_field_is_named_as_the_api_has_it_with_what_was_and_what_is()
    {
        var difference = ProgramDifference.Of(Before, Before with { Name = "Growth 2028" });

        Assert.Equal([new FieldChange("name", "Growth 2027", "Growth 2028", ChangedPart.Texts)], difference);
    }

    [Fact]
    public void Of_a_list_the_item_and_its_field_are_named()
    {
        var after = Before with { Coordinators = [new Coordinator("Robin Coordinator", "new@example.com"), Before.Coordinators![1]] };

        Assert.Equal(
            [new FieldChange("coordinators[0].email", "robin@example.com", "new@example.com", ChangedPart.People)], ProgramDifference.Of(Before, after));
    }

    [Fact]
    public void What_is_taken_away_became_nothing_and_what_is_new_was_nothing()
    {
        var after = Before with { Coordinators = [Before.Coordinators![0]], SizeCap = 40 };

        var difference = ProgramDifference.Of(Before, after);

        Assert.Contains(difference, change => change is { Path: "coordinators[1]", Before: not null, After: null });
        Assert.Contains(new FieldChange("sizeCap", null, "40", ChangedPart.People), difference);
    }

    [Fact]
    public void The_same_moment_written_with_another_offset_is_no_change()
    {
        var calendar = Before.Calendar!;
        var elsewhere = calendar with { MatchingOn = calendar.MatchingOn.ToOffset(TimeSpan.FromHours(2)) };

        Assert.Empty(ProgramDifference.Of(Before, Before with { Calendar = elsewhere }));
    }

    [Theory]
    [InlineData("calendar.ends", ChangedPart.Calendar)]
    [InlineData("zone", ChangedPart.Calendar)]
    [InlineData("policy.reviews.lowScore", ChangedPart.Policy)]
    [InlineData("events[0].link", ChangedPart.Events)]
    [InlineData("matching", ChangedPart.Matching)]
    [InlineData("entryRules[2]", ChangedPart.People)]
    [InlineData("purpose", ChangedPart.Texts)]
    public void A_field_belongs_to_what_it_touches(string path, ChangedPart part) => Assert.Equal(part, ProgramDifference.PartOf(path));

    [Fact]
    public void A_long_text_is_cut()
    {
        var after = Before with { Purpose = new string('x', 900) };

        Assert.Equal(ProgramDifference.LongestValue, Assert.Single(ProgramDifference.Of(Before, after)).After!.Length);
    }
}
