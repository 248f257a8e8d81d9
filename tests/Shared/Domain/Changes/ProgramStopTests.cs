using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Changes;

public sealed class ProgramStopTests
{
    private static readonly string[] Languages = ["en", "fr"];

    [Fact]
    public void Words_are_kept_as_they_were_written_and_read_in_what_language_there_is()
    {
        var stop = Decide(Given.Program, new() { ["fr"] = " Merci à vous. ", ["en"] = "" }).Value!;

        Assert.Equal("Merci à vous.", stop.In("fr"));
        Assert.Equal("Merci à vous.", stop.In("en"));
        Assert.Null(Decide(Given.Program, []).Value!.In("en"));
    }

    [Fact]
    public void A_program_with_an_open_concern_is_not_stopped()
    {
        var refusal = Decide(Given.Program, [], concerns: 2).Refusal!;

        Assert.Equal((RefusalReason.Invalid, "concerns"), (refusal.Reason, Assert.Single(refusal.Fields).Field));
    }

    [Fact]
    public void Words_that_are_too_long_or_in_a_language_that_there_is_not_are_named()
    {
        var refusal = Decide(Given.Program, new() { ["en"] = new string('x', ProgramStop.LongestWords + 1), ["xx"] = "Hello" }).Refusal!;

        Assert.Equal(["words.xx", "words.en"], refusal.Fields.Select(field => field.Field));
    }

    [Theory]
    [InlineData(ProgramStatus.Draft, RefusalReason.WrongStage)]
    [InlineData(ProgramStatus.Completed, RefusalReason.WrongStage)]
    [InlineData(ProgramStatus.Stopped, RefusalReason.AlreadyDone)]
    public void Only_what_runs_is_stopped(ProgramStatus status, RefusalReason reason) =>
        Assert.Equal(reason, Decide(Given.Program with { Status = status }, []).Refusal!.Reason);

    private static Verdict<ProgramStop> Decide(MentoringProgram program, Dictionary<string, string?> words, int concerns = 0) =>
        ProgramStop.Decide(program, words, Languages, concerns, "coordinator:robin", Given.Now);
}
