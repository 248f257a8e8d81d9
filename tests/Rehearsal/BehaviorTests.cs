using System.Text.Json;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Json;
using MentorFlow.Rehearsal;
using MentorFlow.Rehearsal.Settings;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Rehearsal;

/// <summary>One small program, lived through with people who take part otherwise than usual, for all the tests that look at it.</summary>
public sealed class OtherBehaviorFixture : IAsyncLifetime
{
    public static RehearsalSettings Settings { get; } = new(People: 12, Months: 4, Seed: 7)
    {
        Behavior = new BehaviorScript { Silence = 0.02, Declines = 0, DeclinedProposals = 0, FailedQuizzes = 0, BrokenCalls = 0.5, EarlyEnds = 0 },
    };

    public RehearsalResult Result { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Result = await RehearsalRun.RunAsync(Settings);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public sealed class BehaviorTests(OtherBehaviorFixture rehearsed) : IClassFixture<OtherBehaviorFixture>
{
    private RehearsalSummary Summary => rehearsed.Result.Summary;

    [Fact]
    public void Calls_fail_as_often_as_the_script_says_and_the_program_comes_to_its_end()
    {
        Assert.True(Summary.Sessions.Broken > 0, "No call failed.");
        Assert.Equal([nameof(OrchestrationRuntimeStatus.Completed)], Summary.Proof.Instances.Keys);
    }

    [Fact]
    public void Nobody_declines_where_nobody_does()
    {
        Assert.DoesNotContain("Declined", Summary.Enrollments.Keys);
        Assert.DoesNotContain("DeclinedByMentee", Summary.Matching.Proposals.Keys);
        Assert.DoesNotContain("DeclinedByMentor", Summary.Matching.Proposals.Keys);
    }

    [Fact]
    public void The_report_says_how_people_took_part_and_what_to_change_in_every_form_of_it()
    {
        var read = JsonSerializer.Deserialize<RehearsalSummary>(rehearsed.Result.Files[RehearsalResult.SummaryFile], MentorFlowJson.Options)!;

        Assert.Equal(OtherBehaviorFixture.Settings.Behavior, read.Behavior);
        Assert.Equal(Summary.Advice, read.Advice);
        Assert.Contains(Summary.Advice!, advice => advice.Kind is AdviceKind.CallsBroken);
        Assert.Contains("calls fail", rehearsed.Result.Files["report.html"]);
        Assert.Contains("<code>meetingLink</code>", rehearsed.Result.Files["report.html"]);
        Assert.Empty(RehearsalSummaryRules.Check(read, read.Program.ProgramId));
    }

    [Fact]
    public async Task The_same_script_in_a_file_gives_the_same_bytes_and_advice_on_the_terminal()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("behavior.json");
        await File.WriteAllBytesAsync(
            file, JsonSerializer.SerializeToUtf8Bytes(OtherBehaviorFixture.Settings.Behavior with { EarlyEnds = 1 }, MentorFlowJson.Options));
        using var output = new StringWriter();
        using var error = new StringWriter();

        var code = await RehearsalCommand.RunAsync(
            ["--people", "12", "--months", "4", "--behavior", file, "--rate", "earlyEnds=0", "--out", folder.Path], output, error);

        Assert.Equal((0, ""), (code, error.ToString()));
        foreach (var (name, content) in rehearsed.Result.Files)
        {
            Assert.Equal(content, await File.ReadAllTextAsync(folder.File(name)));
        }

        Assert.Contains("What to change:", output.ToString());
        Assert.Contains("(meetingLink)", output.ToString());
    }

    [Fact]
    public async Task What_is_wrong_with_a_script_is_said_by_field_before_anything_begins()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("behavior.json");
        await File.WriteAllTextAsync(file, """{"silence": 2, "leavers": -1}""");
        using var output = new StringWriter();
        using var error = new StringWriter();

        Assert.Equal(2, await RehearsalCommand.RunAsync(["--behavior", file, "--out", folder.Path], output, error));
        Assert.Contains("behavior.silence: from 0 to 1", error.ToString());
        Assert.Contains("behavior.leavers: from 0 to 1", error.ToString());
    }
}
