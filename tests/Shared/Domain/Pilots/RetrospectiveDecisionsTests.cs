using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Pilots;

public sealed class RetrospectiveDecisionsTests
{
    private static readonly NoteWriter Robin = new("coordinator:robin", "Robin");

    private static readonly Retrospective Open = new(A.ProgramId, 1, Given.Now, Given.Now.AddDays(28));

    private static MentoringProgram Evergreen => Given.Program with
    {
        Calendar = Given.Program.Calendar with { Ends = null, RoundEvery = TimeSpan.FromDays(30), MentorshipLength = TimeSpan.FromDays(90) },
    };

    [Fact]
    public void It_begins_two_weeks_before_the_end_and_once()
    {
        var due = Given.Program.Calendar.Ends!.Value.AddDays(-14);

        Assert.Equal(RefusalReason.WrongStage, RetrospectiveDecisions.Begin(Given.Program, last: null, due.AddMinutes(-1)).Refusal!.Reason);
        var begun = RetrospectiveDecisions.Begin(Given.Program, last: null, due).Value!;
        Assert.Equal((1, due, due.AddDays(28)), (begun.Number, begun.AskedAt, begun.Until));
        Assert.Equal(RefusalReason.WrongStage, RetrospectiveDecisions.Begin(Given.Program, begun, due.AddDays(1)).Refusal!.Reason);
    }

    [Fact]
    public void A_short_program_is_not_asked_about_before_its_mentorships_are_half_over()
    {
        var calendar = Given.Program.Calendar;
        var shorter = Given.Program with { Calendar = calendar with { Ends = calendar.MatchingOn.AddDays(10) } };

        Assert.Equal(calendar.MatchingOn.AddDays(5), RetrospectiveDecisions.DueAt(shorter, last: null));
    }

    [Fact]
    public void An_end_that_moves_away_by_months_is_looked_back_at_again()
    {
        var calendar = Given.Program.Calendar;
        var longer = Given.Program with { Calendar = calendar with { Ends = calendar.Ends!.Value.AddDays(120) } };
        var last = RetrospectiveDecisions.Begin(Given.Program, last: null, calendar.Ends!.Value.AddDays(-14)).Value!;

        Assert.Equal(calendar.Ends.Value.AddDays(106), RetrospectiveDecisions.DueAt(longer, last));
    }

    [Fact]
    public void A_program_without_an_end_is_looked_back_at_every_year()
    {
        var opened = Evergreen.Calendar.RecruitmentOpens;
        var first = RetrospectiveDecisions.Begin(Evergreen, last: null, opened.AddDays(365)).Value!;

        Assert.Equal(RefusalReason.WrongStage, RetrospectiveDecisions.Begin(Evergreen, first, opened.AddDays(366)).Refusal!.Reason);
        Assert.Equal(2, RetrospectiveDecisions.Begin(Evergreen, first, opened.AddDays(730)).Value!.Number);
    }

    [Theory]
    [InlineData(EnrollmentStage.Matched, true, true)]
    [InlineData(EnrollmentStage.Ready, true, true)]
    [InlineData(EnrollmentStage.Completed, true, true)]
    [InlineData(EnrollmentStage.Matched, false, false)]
    [InlineData(EnrollmentStage.Left, true, false)]
    [InlineData(EnrollmentStage.Invited, false, false)]
    public void Who_said_yes_and_stayed_is_asked(EnrollmentStage stage, bool consented, bool asked)
    {
        var enrollment = Given.Mentee with { Stage = stage, Consent = consented ? new Consent(Consent.CurrentText, Given.Now) : null };

        Assert.Equal(asked, RetrospectiveDecisions.IsAsked(enrollment));
    }

    [Fact]
    public void An_answer_needs_the_scale_and_keeps_the_words_that_there_are()
    {
        var words = new Dictionary<string, string> { [RetrospectiveQuestions.Helped] = " The first talk. ", [RetrospectiveQuestions.Hindered] = " " };

        var answer = RetrospectiveDecisions.Answer(
            Open, Given.Mentee.PersonId, ProgramRole.Mentee, new RetrospectiveDraft(4, words, MayQuote: true), Given.Now).Value!;
        Assert.Equal("The first talk.", Assert.Single(answer.Words).Value);
        Assert.Equal((4, true), (answer.Scale, answer.MayQuote));

        var wrong = RetrospectiveDecisions.Answer(Open, Given.Mentee.PersonId, ProgramRole.Mentee, new RetrospectiveDraft(Scale: null, words, true), Given.Now);
        Assert.Equal("scale", Assert.Single(wrong.Refusal!.Fields).Field);
        Assert.Equal(
            RefusalReason.WrongStage,
            RetrospectiveDecisions.Answer(Open, "x", ProgramRole.Mentee, new RetrospectiveDraft(4, words, true), Open.Until).Refusal!.Reason);
    }

    [Fact]
    public void A_lesson_is_kept_once_and_has_some_words()
    {
        var learned = RetrospectiveDecisions.Learn(Given.Program, [], new LessonDraft("l1", " Begin earlier. "), Robin, Given.Now).Value!;

        Assert.Equal(("Begin earlier.", true), (learned.Text, learned.IsForNext));
        Assert.Equal(
            RefusalReason.AlreadyDone,
            RetrospectiveDecisions.Learn(Given.Program, [learned], new LessonDraft("l1", "Again."), Robin, Given.Now).Refusal!.Reason);
        Assert.Equal(
            "text",
            Assert.Single(RetrospectiveDecisions.Learn(Given.Program, [], new LessonDraft("l2", " "), Robin, Given.Now).Refusal!.Fields).Field);
        Assert.False(RetrospectiveDecisions.Mark(learned, isForNext: false).Value!.IsForNext);
    }
}
