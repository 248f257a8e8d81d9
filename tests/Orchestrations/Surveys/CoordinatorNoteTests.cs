using MentorFlow.Domain.People;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Surveys;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Surveys;

/// <summary>A field that says that the coordinator reads it opens a case; every other field stays private.</summary>
public sealed class CoordinatorNoteTests
{
    [Theory]
    [InlineData(SurveyKind.FitCheck)]
    [InlineData(SurveyKind.Midpoint)]
    [InlineData(SurveyKind.MentorPulse)]
    [InlineData(SurveyKind.Closing)]
    [InlineData(SurveyKind.FollowUp)]
    [InlineData(SurveyKind.EarlyEnd)]
    [InlineData(SurveyKind.Baseline)]
    public void Every_survey_ends_with_a_note_for_the_coordinator_and_begins_with_one_tap(SurveyKind kind)
    {
        var questions = Questionnaire.For(kind, ProgramRole.Mentor);

        Assert.Equal((Questionnaire.ToCoordinator, AnswerReaders.Coordinator), (questions[^1].QuestionId, questions[^1].Readers));
        Assert.Single(questions, question => question.Readers is AnswerReaders.Coordinator);
        Assert.True(questions[0] is { Required: true, Answers: AnswerKind.Scale or AnswerKind.YesNo });
    }

    [Fact]
    public void A_note_opens_a_case_with_who_wrote_it_and_what()
    {
        var item = CoordinatorNote.Of(Answers("Could we have a room?"))!;

        Assert.Equal(
            (WorkItemKind.NoteToCoordinator, "In a survey (Fit check): Could we have a room?"), (item.Kind, item.Cause.Said()));
        Assert.Equal([Given.Mentee.PersonId], item.PersonIds);
        Assert.Equal(new Subject.OfMentorship(Given.MentorshipId), item.Subject);
        Assert.Equal([ResolutionKind.Close], item.Choices());
    }

    [Fact]
    public void A_note_before_the_training_is_about_the_person_and_wakes_no_instance()
    {
        var given = Answers("I am new here.") with { Kind = SurveyKind.Baseline, Subject = Given.Mentee.PersonId };

        var decision = SurveyActs.Decide(given, CoordinatorNote.Of(given));

        Assert.Equal(new Subject.OfEnrollment(Given.Mentee.PersonId), decision.Writes.Written<WorkItem>().Subject);
        Assert.Empty(decision.Signals);
    }

    [Fact]
    public void The_same_words_are_one_case_and_no_words_none()
    {
        Assert.Equal(CoordinatorNote.Of(Answers("Hello."))!.Key, CoordinatorNote.Of(Answers(" Hello. "))!.Key);
        Assert.NotEqual(CoordinatorNote.Of(Answers("Hello."))!.Key, CoordinatorNote.Of(Answers("Goodbye."))!.Key);
        Assert.Null(CoordinatorNote.Of(Answers(" ")));
    }

    [Fact]
    public void An_answer_without_a_note_writes_no_case()
    {
        var decision = SurveyActs.Decide(Answers(" "), note: null);

        Assert.IsType<SurveyAnswers>(Assert.Single(decision.Writes.Writes).Document);
        Assert.Equal(["survey.answered"], decision.Notes.Names());
        Assert.Null(decision.Notes[0].Inputs);
    }

    private static SurveyAnswers Answers(string note) => new(
        A.ProgramId,
        SurveyKind.FitCheck,
        Given.MentorshipId,
        Given.Mentee.PersonId,
        ProgramRole.Mentee,
        new Dictionary<string, string> { [Questionnaire.AtEase] = "5", [Questionnaire.ToCoordinator] = note },
        Given.Now);
}
