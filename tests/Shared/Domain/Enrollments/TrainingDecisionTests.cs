using MentorFlow.Content;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Training;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Enrollments;

/// <summary>Reading, answering, testing out (R54), and what nobody may skip or be wrong about (R58).</summary>
public sealed class TrainingDecisionTests
{
    private const string Bias = "bias-and-equal-support";
    private const double PassMark = 0.8;

    private static readonly Curriculum Curriculum = Curriculum.Of(ContentLibrary.BuiltIn);

    private static readonly TrainingPlan Beginner = Curriculum.PlanFor(ProgramRole.Mentor);
    private static readonly TrainingPlan Experienced = Curriculum.PlanFor(ProgramRole.Mentor, isExperienced: true);

    private static readonly Enrollment InTraining = Given.Mentor with { Stage = EnrollmentStage.InTraining, Training = TrainingRecord.Empty };

    [Theory]
    [InlineData(ProgramRole.Mentor, false, false, TrainingTrack.NewMentor)]
    [InlineData(ProgramRole.Mentor, true, false, TrainingTrack.ExperiencedMentor)]
    [InlineData(ProgramRole.Mentor, true, true, TrainingTrack.CircleHost)]
    [InlineData(ProgramRole.Mentee, true, true, TrainingTrack.Mentee)]
    [InlineData(ProgramRole.Peer, false, false, TrainingTrack.Peer)]
    public void A_track_follows_from_role_and_experience(ProgramRole role, bool isExperienced, bool isOfCircles, TrainingTrack track)
    {
        var plan = Curriculum.PlanFor(role, isExperienced, isOfCircles);

        Assert.Equal((track, isExperienced), (plan.Track, plan.MayTestOut));
        Assert.Contains(plan.Gate, module => module.Id == Bias);
        Assert.Contains(plan.Later, module => module.Id == "ending-well");
    }

    [Fact]
    public void Who_has_no_experience_reads_everything_before_the_questions()
    {
        var early = EnrollmentDecisions.SubmitQuiz(InTraining, Beginner, Beginner.RightAnswers, PassMark, Given.Now).Refusal!;
        Assert.Equal(("modules", "rules.read-first"), (early.Fields[0].Field, early.Fields[0].Rule.Key));

        var passed = Answer(Read(Beginner.Gate, Beginner), Beginner, Beginner.RightAnswers).Training!;

        Assert.Equal((Given.Now, false, 1.0), (passed.PassedAt, passed.TestedOut, passed.BestScore));
        Assert.All(passed.Done!, done => Assert.Equal(ModuleWay.Read, done.Way));
        Assert.Equal(Beginner.Gate.Select(module => (module.Id, module.Minutes)), passed.Done!.Select(done => (done.Id, done.Minutes)));
    }

    [Fact]
    public void Who_has_done_it_before_shows_it_by_questions_but_for_bias_and_equal_support_which_is_read()
    {
        Assert.Equal([Bias], Experienced.ToRead.Select(module => module.Id));
        Assert.NotNull(EnrollmentDecisions.SubmitQuiz(InTraining, Experienced, Experienced.RightAnswers, PassMark, Given.Now).Refusal);

        var passed = Answer(Read(Experienced.ToRead, Experienced), Experienced, Experienced.RightAnswers).Training!;

        Assert.True(passed.TestedOut);
        Assert.Equal([Bias], passed.Done!.Where(done => done.Way is ModuleWay.Read).Select(done => done.Id));
        Assert.Equal(Experienced.Gate.Select(module => module.Id).Order(), passed.Done!.Select(done => done.Id).Order());
        Assert.All(passed.Done!.Where(done => done.Way is ModuleWay.TestedOut), done => Assert.Equal(1, done.Minutes));
    }

    [Fact]
    public void A_wrong_answer_on_bias_and_equal_support_does_not_pass_however_many_others_are_right()
    {
        var question = Experienced.Gate.Single(module => module.Id == Bias).Questions[0];
        var answers = Wrong(Experienced, question.Id);

        var failed = Answer(Read(Experienced.ToRead, Experienced), Experienced, answers);

        Assert.Null(failed.Training!.PassedAt);
        Assert.True(failed.Training!.BestScore >= PassMark);
        Assert.Equal(question.Id, Assert.Single(failed.Training!.Missed!).Key);
        Assert.NotNull(Answer(failed, Experienced, new Dictionary<string, int> { [question.Id] = question.Right }).Training!.PassedAt);
    }

    [Fact]
    public void What_was_answered_right_is_not_asked_again_and_what_was_wrong_is_kept_until_it_is_right()
    {
        var missed = Experienced.Questions.Where(question => !question.Id.StartsWith(Bias, StringComparison.Ordinal)).Take(6).ToList();
        var answers = Wrong(Experienced, [.. missed.Select(question => question.Id)]);

        var failed = Answer(Read(Experienced.ToRead, Experienced), Experienced, answers);

        Assert.Equal(missed.Select(question => question.Id).Order(), failed.Training!.Missed!.Keys.Order());
        Assert.Equal(missed.Select(question => question.Id), failed.Training!.OpenOf(Experienced).Select(question => question.Id));
        var unsaid = EnrollmentDecisions.SubmitQuiz(failed, Experienced, new Dictionary<string, int>(), PassMark, Given.Now).Refusal!;
        Assert.Equal(missed.Select(question => question.Id), unsaid.Fields.Select(field => field.Field));
        var passed = Answer(failed, Experienced, missed.ToDictionary(question => question.Id, question => question.Right)).Training!;
        Assert.Equal((2, 1.0), (passed.Attempts, passed.BestScore));
        Assert.Null(passed.Missed);
    }

    [Fact]
    public void What_was_read_under_another_name_stays_read()
    {
        var known = InTraining with { Training = new TrainingRecord(["bias-and-culture", "lead-the-relationship"]) };

        Assert.True(known.Training!.HasRead(Bias));
        Assert.Equal(RefusalReason.AlreadyDone, EnrollmentDecisions.ReadModule(known, Beginner, "lead-and-keep-up", Given.Now).Refusal!.Reason);
        Assert.NotNull(Answer(known, Experienced, Experienced.RightAnswers).Training!.PassedAt);
    }

    [Fact]
    public void A_module_that_helps_later_is_read_after_the_training_was_passed_and_one_of_another_track_is_unknown()
    {
        var passed = Answer(Read(Beginner.Gate, Beginner), Beginner, Beginner.RightAnswers);

        var later = EnrollmentDecisions.ReadModule(passed, Beginner, "ending-well", Given.Now.AddDays(90)).Value!;

        Assert.Equal(Given.Now.AddDays(90), later.Training!.Done![^1].At);
        Assert.Equal(RefusalReason.Unknown, EnrollmentDecisions.ReadModule(passed, Beginner, "hosting-a-circle", Given.Now).Refusal!.Reason);
    }

    private static Enrollment Read(IEnumerable<TrainingModule> modules, TrainingPlan plan) => modules.Aggregate(
        InTraining, (enrollment, module) => EnrollmentDecisions.ReadModule(enrollment, plan, module.Id, Given.Now).Value!);

    private static Enrollment Answer(Enrollment enrollment, TrainingPlan plan, IReadOnlyDictionary<string, int> answers) =>
        EnrollmentDecisions.SubmitQuiz(enrollment, plan, answers, PassMark, Given.Now).Value!;

    private static Dictionary<string, int> Wrong(TrainingPlan plan, params string[] ids) => plan.Questions.ToDictionary(
        question => question.Id, question => ids.Contains(question.Id) ? (question.Right + 1) % question.Answers : question.Right);
}
