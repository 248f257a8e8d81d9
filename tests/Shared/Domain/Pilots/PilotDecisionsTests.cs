using MentorFlow.Domain.People;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Pilots;

public sealed class PilotDecisionsTests
{
    private static readonly NoteWriter Robin = new("coordinator:robin", "Robin");

    private static readonly MentoringProgram Program = Given.Program with { Pilot = true, SizeCap = 12 };

    private static DateTimeOffset Ends => Program.Calendar.Ends!.Value;

    [Theory]
    [InlineData(true, null, false, "sizeCap")]
    [InlineData(true, 12, true, "calendar.ends")]
    [InlineData(true, 12, false, null)]
    [InlineData(false, null, false, null)]
    public void A_pilot_needs_a_cap_and_an_end(bool isPilot, int? cap, bool isEvergreen, string? wrong)
    {
        var sound = A.Program(Given.Now);
        var calendar = isEvergreen
            ? sound.Calendar! with { Ends = null, RoundEvery = TimeSpan.FromDays(30), MentorshipLength = TimeSpan.FromDays(90) }
            : sound.Calendar;

        var verdict = ProgramDefinitionRules.Check(sound with { Pilot = isPilot, SizeCap = cap, Calendar = calendar }, Given.Now);

        Assert.Equal(wrong, verdict.Refusal?.Fields.Single().Field);
    }

    [Fact]
    public void It_is_asked_about_once_in_the_last_week()
    {
        var due = Ends - RetrospectivePolicy.Default.DecisionAhead;

        Assert.Equal(RefusalReason.WrongStage, PilotDecisions.Ask(Program, known: null, due.AddMinutes(-1)).Refusal!.Reason);
        var asked = PilotDecisions.Ask(Program, known: null, due).Value!;
        Assert.Equal(due, asked.AskedAt);
        Assert.Equal(RefusalReason.AlreadyDone, PilotDecisions.Ask(Program, asked, due.AddDays(1)).Refusal!.Reason);
        Assert.Equal(RefusalReason.WrongStage, PilotDecisions.Ask(Program with { Pilot = false }, known: null, due).Refusal!.Reason);
    }

    [Fact]
    public void It_is_decided_once_with_a_choice_and_reasons()
    {
        var wrong = PilotDecisions.Decide(Program, known: null, new PilotAnswer(Choice: null, " ", "d1"), Robin, Given.Now);
        Assert.Equal(["choice", "reasons"], wrong.Refusal!.Fields.Select(error => error.Field));

        var decided = PilotDecisions.Decide(Program, new Pilot(A.ProgramId, Given.Now), new PilotAnswer(PilotChoice.Go, " It works. ", "d1"), Robin, Given.Now);

        Assert.Equal(new PilotDecision(PilotChoice.Go, "It works.", Robin, Given.Now, "d1"), decided.Value!.Decision);
        Assert.Equal(
            RefusalReason.AlreadyDone,
            PilotDecisions.Decide(Program, decided.Value, new PilotAnswer(PilotChoice.Stop, "No.", "d2"), Robin, Given.Now).Refusal!.Reason);
    }

    [Fact]
    public void What_stops_has_no_draft_and_a_program_that_is_no_pilot_is_not_decided()
    {
        var answer = new PilotAnswer(PilotChoice.Stop, "Nobody met.", "d1");

        Assert.Null(PilotDecisions.Decide(Program, known: null, answer, Robin, Given.Now).Value!.Decision!.DraftId);
        Assert.Equal(
            RefusalReason.WrongStage,
            PilotDecisions.Decide(Program with { Pilot = false }, known: null, answer, Robin, Given.Now).Refusal!.Reason);
    }

    [Fact]
    public void What_goes_on_has_no_cap_and_what_changes_brings_its_reasons_before_the_lessons()
    {
        var repeated = A.Program(Given.Now) with { Pilot = true, SizeCap = 12, Before = new EarlierProgram("Growth 2027", "Begin earlier.", Figures: null) };

        var go = PilotDecisions.Next(repeated, Program, PilotChoice.Go, "It works.");
        var change = PilotDecisions.Next(repeated, Program, PilotChoice.Change, "Sessions were too long.");

        Assert.Equal((false, "Begin earlier."), (go.Pilot, go.Before!.Lessons!));
        Assert.Equal((false, "Sessions were too long.\nBegin earlier."), (change.Pilot, change.Before!.Lessons!));
        Assert.All([go.SizeCap, change.SizeCap], cap => Assert.Null(cap));
        var first = PilotDecisions.Next(repeated with { Before = null }, Program, PilotChoice.Change, "Sessions were too long.");
        Assert.Equal(("Growth 2027", "Sessions were too long."), (first.Before!.Name!, first.Before.Lessons!));
    }
}
