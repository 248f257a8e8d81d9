using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Enrollments;

public sealed class ProfileSavingTests
{
    private static readonly ProfileSettings Asks = new()
    {
        AsksLikeness = true,
        Questions = [new ProgramQuestion("why", ProgramQuestionKind.Text, "Why?") { Required = true }],
    };

    private static readonly Profile Before = A.Profile(ProgramRole.Mentee) with
    {
        NeedLevels = new Dictionary<string, int> { ["Leadership"] = 4 },
        Likeness = [new LikenessWish("Way into the job", "late starter")],
        Answers = new Dictionary<string, QuestionAnswer> { ["why"] = new("Because.") },
    };

    private static Stored<Enrollment> Known => Given.Stored(Given.Enrollment("Theo", ProgramRole.Mentee) with { Profile = Before });

    [Fact]
    public void What_was_begun_is_gone_with_the_profile_that_is_saved()
    {
        var draft = Given.Stored(new ProfileDraft(A.ProgramId, A.Id("Theo"), new Dictionary<string, IReadOnlyList<string>>(), Given.Now));

        var saved = ProfileSaving.Decide(Known, [], Before, null, Given.Now, Asks, draft);

        Assert.Null(saved.Outcome.Refusal);
        Assert.Contains(saved.Writes.Writes, write => write is { Kind: WriteKind.Delete, Type: "profile-draft" });
    }

    [Fact]
    public void Levels_and_likeness_stay_when_the_form_does_not_say_them_and_go_with_their_skill()
    {
        var same = Save(Before with { NeedLevels = null, Likeness = null }).Value!.Profile!;
        var other = Save(Before with { NeedLevels = null, Likeness = null, Needs = ["Writing"] }).Value!.Profile!;

        Assert.Equal(4, same.NeedLevels!["Leadership"]);
        Assert.Equal(Before.Likeness, same.Likeness);
        Assert.Null(other.NeedLevels);
    }

    [Fact]
    public void A_question_that_must_be_answered_is_named_with_everything_else_that_is_wrong()
    {
        var refused = Save(Before with { Needs = [], NeedLevels = null, Answers = null }).Refusal!;
        var unanswered = Save(Before with { Answers = null }).Refusal!;

        Assert.Equal(["needs", "answers.why"], refused.Fields.Select(error => error.Field));
        Assert.Equal("answers.why", Assert.Single(unanswered.Fields).Field);
    }

    [Fact]
    public void What_was_told_to_find_somebody_alike_is_erased_without_touching_the_rest()
    {
        var erased = ProfileSaving.Amend(Known, profile => profile with { Likeness = null }, Given.Now, Asks).Outcome.Value!;

        Assert.Null(erased.Profile!.Likeness);
        Assert.Equal(4, erased.Profile.NeedLevels!["Leadership"]);
        Assert.Equal(EnrollmentStage.Matched, erased.Stage);
    }

    [Fact]
    public void Nothing_is_amended_before_a_profile_is_saved()
    {
        var again = Given.Stored(Known.Value with { Stage = EnrollmentStage.Accepted });

        Assert.Equal(RefusalReason.WrongStage, ProfileSaving.Amend(again, profile => profile, Given.Now, Asks).Outcome.Refusal!.Reason);
        Assert.Equal(RefusalReason.Unknown, ProfileSaving.Amend(null, profile => profile, Given.Now, Asks).Outcome.Refusal!.Reason);
    }

    [Fact]
    public void An_answer_is_shown_to_nobody_more_when_its_question_is_asked_again_for_more_readers_until_it_is_saved_anew()
    {
        var wider = Asks with { Questions = [Asks.Questions[0] with { Sight = AnswerSight.Both }] };
        var saved = Given.Stored(Save(Before).Value!);
        var amended = Given.Stored(ProfileSaving.Amend(saved, profile => profile with { Capacity = 1 }, Given.Now, wider).Outcome.Value!);
        var anew = ProfileSaving.Decide(amended, [], Before, null, Given.Now, wider).Outcome.Value!;

        Assert.Empty(SeenBy(AnswerSight.Partner, amended.Value));
        Assert.Empty(SeenBy(AnswerSight.Coordinator, amended.Value));
        Assert.Equal(["Because."], SeenBy(AnswerSight.Partner, anew));
        Assert.Equal(["Because."], SeenBy(AnswerSight.Coordinator, anew));

        IEnumerable<string> SeenBy(AnswerSight reader, Enrollment enrollment) =>
            QuestionAnswers.SeenBy(reader, wider, enrollment.Role, enrollment.Profile!.Answers, "en").SelectMany(answer => answer.Said);
    }

    private static Verdict<Enrollment> Save(Profile profile) => ProfileSaving.Decide(Known, [], profile, null, Given.Now, Asks).Outcome;
}
