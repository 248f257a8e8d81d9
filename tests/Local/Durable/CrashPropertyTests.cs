using DurableTask.Core.Exceptions;
using FsCheck;
using FsCheck.Fluent;
using Grpc.Core;
using MentorFlow.Local.Durable;

namespace MentorFlow.Tests.Local.Durable;

/// <summary>Whatever is acknowledged before a kill happens after it: nothing is lost, nothing happens twice, no answer overtakes another.</summary>
public sealed class CrashPropertyTests
{
    private const int Instances = 4;

    private enum Step
    {
        Start,
        Answer,
        Pause,
        Resume,
        Hours,
        Crash,
        Restart,
    }

    [Fact]
    public void Crashes_and_restarts_change_nothing_about_how_a_story_ends()
    {
        var story = Gen.Choose(0, 6).Zip(Gen.Choose(0, Instances - 1)).Select(pair => ((Step)pair.Item1, pair.Item2)).ArrayOf(25);

        Prop.ForAll(story.ToArbitrary(), told =>
        {
            var steps = told.Select((step, place) => (step.Item1, step.Item2, $"{step.Item1} {place}")).ToArray();
            var calm = TellAsync(steps.Where(step => step.Item1 is not (Step.Crash or Step.Restart)), calm: true).GetAwaiter().GetResult();
            var rough = TellAsync(steps, calm: false).GetAwaiter().GetResult();
            Assert.Equal(calm, rough);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    /// <summary>The rough telling goes on as soon as a step is acknowledged, so that crashes hit turns, writes and activities in flight.</summary>
    private static async Task<string> TellAsync(IEnumerable<(Step What, int Number, string Word)> steps, bool calm)
    {
        var options = new DurableEngineOptions { AlwaysReplay = calm, SurvivesPowerLoss = false };
        await using var lab = new Lab(Worker(), options, new DataFile());
        foreach (var (what, number, word) in steps)
        {
            await TakeAsync(lab, what, $"story:{number}", word);
            if (calm)
            {
                await lab.IdleAsync();
            }
        }

        for (var number = 0; number < Instances; number++)
        {
            await TakeAsync(lab, Step.Resume, $"story:{number}", "");
        }

        await lab.AdvanceAsync(TimeSpan.FromDays(30));
        var ends = await lab.Client.GetAllInstancesAsync(new OrchestrationQuery(InstanceIdPrefix: "story:", FetchInputsAndOutputs: true))
            .Select(found => $"{found.InstanceId} {found.RuntimeStatus} {found.SerializedOutput} {found.SerializedCustomStatus}").ToListAsync();
        return string.Join('\n', ends);
    }

    private static Task TakeAsync(Lab lab, Step what, string id, string word) => what switch
    {
        Step.Start => IfThereAsync(() => lab.Client.ScheduleNewOrchestrationInstanceAsync("Story", new Told(1, ""), OnceOnly(id))),
        Step.Answer => IfThereAsync(() => lab.Client.RaiseEventAsync(id, "Answer", word)),
        Step.Pause => PauseAsync(lab, id),
        Step.Resume => IfThereAsync(() => lab.Client.ResumeInstanceAsync(id)),
        Step.Hours => lab.AdvanceAsync(TimeSpan.FromHours(3)),
        Step.Crash => lab.CrashAsync(),
        _ => lab.RestartAsync(),
    };

    /// <summary>When a pause arrives decides what it stops, so it arrives at the same point of both tellings.</summary>
    private static async Task PauseAsync(Lab lab, string id)
    {
        await lab.IdleAsync();
        await IfThereAsync(() => lab.Client.SuspendInstanceAsync(id));
    }

    private static StartOrchestrationOptions OnceOnly(string id) =>
        new StartOrchestrationOptions(id).WithDedupeStatuses([.. StartOrchestrationOptionsExtensions.ValidDedupeStatuses]);

    /// <summary>Who is not there yet, or was there before, is so in both tellings.</summary>
    private static async Task IfThereAsync(Func<Task> act)
    {
        var refusal = await Record.ExceptionAsync(act);
        Assert.True(
            refusal is null or OrchestrationAlreadyExistsException or RpcException { StatusCode: StatusCode.NotFound or StatusCode.FailedPrecondition },
            refusal?.ToString());
    }

    private static LabWorker Worker() => new LabWorker()
        .Activity("Next", (int number) => number + 1)
        .Orchestrator("Chapter", async (TaskOrchestrationContext context, int number) =>
        {
            await context.CreateTimer(TimeSpan.FromHours(number), CancellationToken.None);
            return await context.CallActivityAsync<int>("Next", number);
        })
        .Orchestrator("Story", async (TaskOrchestrationContext context, Told told) =>
        {
            var round = told.Round;
            var numbers = await Task.WhenAll(Enumerable.Range(round, 3).Select(number => context.CallActivityAsync<int>("Next", number)));
            var chapter = await context.CallSubOrchestratorAsync<int>("Chapter", numbers[0]);
            var answer = context.WaitForExternalEvent<string>("Answer");
            var inTime = await Task.WhenAny(answer, context.CreateTimer(TimeSpan.FromHours(5), CancellationToken.None)) == answer;
            var words = $"{told.Words}, {(inTime ? await answer : "silence")}";
            context.SetCustomStatus($"round {round}: {chapter}{words}");
            if (round < 3)
            {
                context.ContinueAsNew(new Told(round + 1, words));
            }

            return $"{string.Join(',', numbers)} {chapter}{words} {context.CurrentUtcDateTime:o} {context.NewGuid()}";
        });

    /// <param name="Words">The answers so far: each is told apart, so that none is lost or overtaken by another.</param>
    private sealed record Told(int Round, string Words);
}
