using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Pages.Programs;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Programs;

public sealed class ProgramStepsTests
{
    private static readonly MentoringProgram Program = Given.Program;

    private static readonly DateTimeOffset Ends = Program.Calendar.Ends!.Value;
    private static readonly ProgramCalendar Calendar = Program.Calendar with { ClosingEvent = Ends.AddDays(-7) };

    [Theory]
    [InlineData(ProgramStatus.Draft, 0)]
    [InlineData(ProgramStatus.Running, 1)]
    [InlineData(ProgramStatus.Stopped, null)]
    public void Before_the_first_round_a_program_is_set_up_or_recruits(ProgramStatus status, int? step) =>
        Assert.Equal(step, At(Calendar.MatchingOn.AddDays(-1), status));

    [Fact]
    public void A_program_matches_until_its_first_mentorship_and_closes_from_its_closing_event_on()
    {
        Assert.Equal(2, At(Calendar.MatchingOn, ProgramStatus.Running));
        Assert.Equal(3, At(Calendar.MatchingOn.AddDays(3), ProgramStatus.Running, MentorshipStage.Kickoff));
        Assert.Equal(4, At(Ends.AddDays(-7), ProgramStatus.Running, MentorshipStage.Active));
    }

    [Fact]
    public void A_program_that_is_over_closes_until_its_last_mentorship_has()
    {
        Assert.Equal(4, At(Ends, ProgramStatus.Completed, MentorshipStage.Closed, MentorshipStage.Closing));
        Assert.Equal(5, At(Ends, ProgramStatus.Completed, MentorshipStage.Closed, MentorshipStage.Ended));
    }

    [Fact]
    public async Task The_page_of_a_program_says_which_step_is_now()
    {
        await using var browser = await ConsoleBrowser.StartAsync();
        await browser.People.StartProgramAsync();

        var program = await browser.OpenAsync($"/console/programs/{A.ProgramId}");
        var form = await browser.OpenAsync("/console/new-program");

        Assert.Equal("Recruitment", program.Document.QuerySelector(".steps [aria-current=step]")!.TextContent.Trim());
        Assert.Equal("Set-up", form.Document.QuerySelector(".steps [aria-current=step]")!.TextContent.Trim());
        Assert.NotEmpty(program.Document.QuerySelectorAll(".moments li"));
        Assert.All(program.Document.QuerySelectorAll(".empty"), empty => Assert.NotEmpty(empty.TextContent.Trim()));
    }

    private static int? At(DateTimeOffset now, ProgramStatus status, params IReadOnlyCollection<MentorshipStage> mentorships) =>
        ProgramSteps.Current(Program with { Status = status, Calendar = Calendar }, mentorships, now);
}
