using FsCheck;
using FsCheck.Fluent;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Results;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Results;

/// <summary>
/// Every figure that is ever published of a question is a sum over some of its answers. Two answers that stand in the same figures cannot be told apart by
/// any sum or difference of them; so nobody can be, where each such class of answers is the word of five people at least.
/// </summary>
public sealed class AnswerCountingTests
{
    /// <summary>As many as a double tells apart when each is a power of two: a sum then says which answers are in it.</summary>
    private const int Answers = 48;

    [Fact]
    public void No_sum_and_no_difference_of_figures_over_groups_and_days_is_the_word_of_fewer_than_five() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var (people, published) = Publish(random);

            return Enumerable.Range(0, Answers)
                .GroupBy(answer => string.Concat(published.Select(sum => (sum >> answer) & 1)))
                .Where(alike => alike.Key.Contains('1', StringComparison.Ordinal))
                .All(alike => alike.Select(answer => people[answer]).Distinct().Count() >= Withholding.SmallestGroup);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Nothing_is_lost_and_nothing_counts_twice() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var tally = AnswerTally.Empty(A.ProgramId, TallyMeasure.Pulse);
            for (var answer = 0; answer < Answers; answer++)
            {
                tally = Next(tally, random, answer, random.Next(20));
            }

            return tally.All.Answers + tally.Waiting.Count == Answers
                && tally.All.Sum + tally.Waiting.Sum(one => one.Value) == Math.Pow(2, Answers) - 1
                && tally.Months.Sum(month => month.Sum) == tally.All.Sum;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Ten_people_are_waited_for_and_five_of_one_role_counted_while_five_wait_on()
    {
        var nine = Enumerable.Range(0, 9).Aggregate(AnswerTally.Empty(A.ProgramId, TallyMeasure.Pulse), (known, person) => With(known, person, 4));
        Assert.Equal((0, 9), (nine.All.Answers, nine.Waiting.Count));
        Assert.Null(nine.All.Mean);

        var ten = With(nine, 9, 4);

        Assert.Equal((5, 5), (ten.All.Answers, ten.Waiting.Count));
        Assert.Equal(4d, ten.Of(Grouping.Role, nameof(ProgramRole.Mentor)).Mean);
        Assert.Null(ten.Of(Grouping.Role, nameof(ProgramRole.Mentee)).Mean);
    }

    [Fact]
    public void An_answer_that_waits_is_changed_by_the_next_of_the_same_person_about_the_same()
    {
        var tally = With(With(AnswerTally.Empty(A.ProgramId, TallyMeasure.Pulse), 1, 2), 1, 5);

        Assert.Equal(5, Assert.Single(tally.Waiting).Value);
    }

    [Fact]
    public void Who_waits_is_counted_when_three_weeks_brought_no_other_answer_unless_they_are_too_few()
    {
        var four = Enumerable.Range(0, 4).Aggregate(AnswerTally.Empty(A.ProgramId, TallyMeasure.Pulse), (known, person) => With(known, person, 3));
        var nine = Enumerable.Range(4, 5).Aggregate(four, (known, person) => With(known, person, 3));
        var (soon, later) = (Given.Now.AddDays(20), Given.Now.AddDays(21));

        Assert.False(AnswerCounting.IsOver(nine, soon));
        Assert.True(AnswerCounting.IsOver(nine, later));
        Assert.False(AnswerCounting.IsOver(four, later));
        Assert.Equal((9, 0), (AnswerCounting.Settle(nine, later).All.Answers, AnswerCounting.Settle(nine, later).Waiting.Count));
        Assert.Equal((0, 4), (AnswerCounting.Settle(four, later).All.Answers, AnswerCounting.Settle(four, later).Waiting.Count));
    }

    private static AnswerTally With(AnswerTally tally, int person, double value) => AnswerCounting.With(
        tally,
        new WaitingAnswer($"p{person}", "about", value, person % 2 == 0 ? ProgramRole.Mentor : ProgramRole.Mentee, Track: null, Site: null, Given.Now));

    private static (int[] People, HashSet<ulong> Published) Publish(Random random)
    {
        var (people, published) = (new int[Answers], new HashSet<ulong>());
        var (tally, crowd) = (AnswerTally.Empty(A.ProgramId, TallyMeasure.Pulse), random.Next(3, 40));
        for (var answer = 0; answer < Answers; answer++)
        {
            people[answer] = random.Next(crowd);
            tally = Next(tally, random, answer, people[answer]);
            published.UnionWith(tally.Groups.Select(group => (ulong)group.Sum));
            published.UnionWith(tally.Months.Select(month => (ulong)month.Sum));
        }

        return (people, published);
    }

    // Where somebody works says who they are, so that it stays the same.
    private static AnswerTally Next(AnswerTally tally, Random random, int answer, int person)
    {
        var at = Given.Now.AddDays(answer * 5);
        var next = AnswerCounting.With(
            tally,
            new WaitingAnswer(
                $"p{person}",
                $"about-{answer}",
                Math.Pow(2, answer),
                person % 3 == 0 ? ProgramRole.Mentor : ProgramRole.Mentee,
                person % 4 == 0 ? null : $"track-{person % 2}",
                person % 5 == 0 ? null : $"site-{person % 3}",
                at));
        return random.Next(10) == 0 ? AnswerCounting.Settle(next, at) : next;
    }
}
