using MentorFlow.Domain.Comparisons;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;

namespace MentorFlow.Tests.Shared.Domain.Comparisons;

public sealed class TrainingEffectTests
{
    [Fact]
    public void Trained_mentorships_stand_beside_untrained_ones_with_counts_bounds_and_difference()
    {
        var effect = TrainingEffect.Of([Program(trained: 10, trainedCompleted: 8, untrained: 6, untrainedCompleted: 2)]);

        var completed = Groups(effect, ComparedMeasure.Completed);
        Assert.Equal((8, 10), (completed[0].Share!.Part, completed[0].Share!.Whole));
        Assert.Equal((2, 6), (completed[2].Share!.Part, completed[2].Share!.Whole));
        Assert.Null(completed[1].Share);
        Assert.Equal((nameof(TrainedGroup.Untrained), 47), (completed[0].Difference!.Against, (int)Math.Round(completed[0].Difference!.Value * 100)));
        Assert.Equal(49, (int)Math.Round(completed[0].Share!.Likely.Low * 100));
    }

    [Fact]
    public void Fewer_than_five_untrained_hide_the_trained_with_them()
    {
        var effect = TrainingEffect.Of([Program(trained: 10, trainedCompleted: 8, untrained: 4, untrainedCompleted: 2)]);

        Assert.All(Groups(effect, ComparedMeasure.Completed), group => Assert.Null(group.Share));
        Assert.Equal(20, effect.People.Single(one => one.State is TrainingState.Passed).People);
    }

    [Fact]
    public void A_mentorship_of_one_trained_and_one_untrained_is_partly_trained()
    {
        var mentorships = Enumerable.Range(0, 5).Select(number => Course($"m{number}", $"t{number}", isCompleted: true)).ToList();
        var people = Enumerable.Range(0, 5)
            .SelectMany(number => new[] { Person($"m{number}", TrainingState.Passed), Person($"t{number}", TrainingState.NotTrained) })
            .ToList();

        var completed = Groups(TrainingEffect.Of([new ProgramCourse("Growth", people, mentorships)]), ComparedMeasure.Completed);

        Assert.Equal((5, 5), (completed[(int)TrainedGroup.Partly].Share!.Part, completed[(int)TrainedGroup.Partly].Share!.Whole));
        Assert.Null(completed[(int)TrainedGroup.Trained].Share);
    }

    [Fact]
    public void Content_is_counted_and_not_where_all_of_a_group_said_the_same()
    {
        var program = Program(trained: 10, trainedCompleted: 8, untrained: 6, untrainedCompleted: 2);
        var mixed = program with { Said = [Said(TrainedGroup.Trained, 12, content: 9), Said(TrainedGroup.Untrained, 8, content: 3)] };
        var same = program with { Said = [Said(TrainedGroup.Trained, 12, content: 12), Said(TrainedGroup.Untrained, 8, content: 3)] };

        var satisfied = Groups(TrainingEffect.Of([mixed]), ComparedMeasure.Satisfied);

        Assert.Equal((9, 12, 3, 8), (satisfied[0].Share!.Part, satisfied[0].Share!.Whole, satisfied[2].Share!.Part, satisfied[2].Share!.Whole));
        Assert.All(Groups(TrainingEffect.Of([same]), ComparedMeasure.Satisfied), group => Assert.Null(group.Share));
    }

    [Fact]
    public void What_is_hidden_of_one_program_does_not_come_into_the_sum_of_several()
    {
        var large = Program(trained: 10, trainedCompleted: 8, untrained: 6, untrainedCompleted: 2) with
        {
            Said = [Said(TrainedGroup.Trained, 12, content: 9), Said(TrainedGroup.Untrained, 8, content: 3)],
        };
        var small = large with { Said = [Said(TrainedGroup.Trained, 3, content: 2)] };

        var satisfied = Groups(TrainingEffect.Of([large, small]), ComparedMeasure.Satisfied);

        Assert.Equal(12, satisfied[0].Share!.Whole);
    }

    private static IReadOnlyList<ComparedGroup> Groups(TrainingEffect effect, ComparedMeasure measure) =>
        effect.Measures.Single(one => one.Measure == measure).Groups;

    private static ProgramCourse Program(int trained, int trainedCompleted, int untrained, int untrainedCompleted) => new(
        "Growth",
        [.. People("y", trained, TrainingState.Passed), .. People("n", untrained, TrainingState.NotTrained)],
        [
            .. Enumerable.Range(0, trained).Select(number => Course($"y-m{number}", $"y-t{number}", number < trainedCompleted)),
            .. Enumerable.Range(0, untrained).Select(number => Course($"n-m{number}", $"n-t{number}", number < untrainedCompleted)),
        ]);

    private static IEnumerable<InvitedPerson> People(string group, int pairs, TrainingState state) =>
        Enumerable.Range(0, pairs).SelectMany(number => new[] { Person($"{group}-m{number}", state), Person($"{group}-t{number}", state) });

    private static InvitedPerson Person(string id, TrainingState state) => new(id, state, SaidYes: true, IsMatched: true);

    private static MentorshipCourse Course(string mentor, string mentee, bool isCompleted) =>
        new([new Member(mentor, ProgramRole.Mentor), new Member(mentee, ProgramRole.Mentee)], isCompleted, HasMetAsAgreed: null);

    private static Contentment Said(TrainedGroup group, int answers, int content) => new(group, content, answers);
}
