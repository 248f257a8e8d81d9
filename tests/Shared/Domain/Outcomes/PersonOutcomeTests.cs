using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Outcomes;

namespace MentorFlow.Tests.Shared.Domain.Outcomes;

public sealed class PersonOutcomeTests
{
    private static readonly DateTimeOffset From = new(2027, 6, 30, 0, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Until = From.AddMonths(6);

    private static readonly HrisWord Hired = Word(HrisField.Employed, HrisWord.Yes, From.AddYears(-1));

    [Fact]
    public void Who_stays_as_they_were_has_neither_left_nor_moved() => Assert.Equal(new PersonOutcome(false, false, false), Of(Hired));

    [Fact]
    public void Who_has_left_by_then_has_left_and_who_came_back_has_not()
    {
        var left = Word(HrisField.Employed, HrisWord.No, From.AddMonths(2));

        Assert.True(Of(Hired, left)!.Left);
        Assert.False(Of(Hired, left, Word(HrisField.Employed, HrisWord.Yes, From.AddMonths(4)))!.Left);
        Assert.False(Of(Hired, Word(HrisField.Employed, HrisWord.No, Until.AddDays(1)))!.Left);
    }

    [Fact]
    public void A_promotion_is_one_that_was_said_or_a_higher_level()
    {
        Assert.True(Of(Hired, Word(HrisField.Promoted, value: null, From.AddMonths(1)))!.Promoted);
        Assert.False(Of(Hired, Word(HrisField.Promoted, value: null, From.AddMonths(-1)))!.Promoted);
        Assert.False(Of(Hired, Word(HrisField.Promoted, HrisWord.IfChanged, From.AddMonths(1)))!.Promoted);
        Assert.True(Of(Hired, Word(HrisField.Level, "4", From.AddYears(-1)), Word(HrisField.Level, "5", From.AddMonths(1)))!.Promoted);
        Assert.False(Of(Hired, Word(HrisField.Level, "5", From.AddYears(-1)), Word(HrisField.Level, "4", From.AddMonths(1)))!.Promoted);
    }

    [Fact]
    public void Another_team_or_title_is_a_move_unless_it_came_with_a_promotion()
    {
        HrisWord[] moved = [Hired, Word(HrisField.Team, "Sales", From.AddYears(-1)), Word(HrisField.Team, "Support", From.AddMonths(1))];

        Assert.Equal(new PersonOutcome(false, false, true), Of(moved));
        Assert.Equal(new PersonOutcome(false, true, false), Of([.. moved, Word(HrisField.Promoted, value: null, From.AddMonths(1))]));
    }

    [Fact]
    public void Who_was_not_there_at_the_first_moment_is_not_counted()
    {
        Assert.Null(Of());
        Assert.Null(Of(Word(HrisField.Employed, HrisWord.Yes, From.AddDays(1))));
        var announced = Word(HrisField.Employed, HrisWord.Yes, From.AddDays(1)) with { SaidAt = From.AddDays(-9) };
        Assert.Null(Of(Word(HrisField.GivenName, "Ada", From.AddDays(-9)), announced));
        Assert.Null(Of(Hired, Word(HrisField.Employed, HrisWord.No, From.AddDays(-1))));
    }

    private static PersonOutcome? Of(params IReadOnlyList<HrisWord> words) => PersonOutcome.Of(words, From, Until);

    private static HrisWord Word(HrisField field, string? value, DateTimeOffset at) => new(field, value, at, at);
}
