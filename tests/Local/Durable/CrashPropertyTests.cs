using FsCheck;
using FsCheck.Fluent;
using MentorFlow.Local.Hosting;

namespace MentorFlow.Tests.Local.Durable;

public class CrashPropertyTests
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
        using var file = new DataFile();
        await using var lab = await Lab.StartAsync(Registry(), file.Path, options => (options.AlwaysReplay, options.SurvivesPowerLoss) = (calm, false));
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
            await lab.Client.ResumeInstanceAsync($"story:{number}");
        }

        await lab.AdvanceAsync(TimeSpan.FromDays(30));
        var ends = await lab.Client.GetAllInstancesAsync(new OrchestrationQuery(InstanceIdPrefix: "story:", FetchInputsAndOutputs: true))
            .Select(found => $"{found.InstanceId} {found.RuntimeStatus} {found.SerializedOutput} {found.SerializedCustomStatus}").ToListAsync();
        return string.Join('\n', ends);
    }

    private static async Task TakeAsync(Lab lab, Step what, string id, string word)
    {
        switch (what)
        {
            case Step.Start:
                try
                {
                    await lab.Client.ScheduleNewOrchestrationInstanceAsync("Story", new Told(1, ""), new StartOrchestrationOptions(id).WithDedupeStatuses([.. StartOrchestrationOptionsExtensions.ValidDedupeStatuses]));
                }
                catch (OrchestrationAlreadyExistsException)
                {
                    // Started by an earlier step.
                }

                break;
            case Step.Answer:
                await lab.Client.RaiseEventAsync(id, "Answer", word);
                break;
            case Step.Pause:
                // When a pause arrives decides what it stops, so it arrives at the same point of both tellings.
                await lab.IdleAsync();
                await lab.Client.SuspendInstanceAsync(id);
                break;
            case Step.Resume:
                await lab.Client.ResumeInstanceAsync(id);
                break;
            case Step.Hours:
                await lab.AdvanceAsync(TimeSpan.FromHours(3));
                break;
            case Step.Crash:
                await lab.CrashAsync();
                break;
            case Step.Restart:
                await lab.RestartAsync();
                break;
        }
    }

    private static DurableRegistry Registry() => new DurableRegistry()
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
            context.SetCustomStatus(round % 2 == 0 ? null : $"round {round}: {chapter}{words}");
            if (round < 3)
            {
                context.ContinueAsNew(new Told(round + 1, words));
            }

            return $"{string.Join(',', numbers)} {chapter}{words} {context.CurrentUtcDateTime:o} {context.NewGuid()}";
        });

    /// <param name="Words">The answers so far: each is told apart, so that none is lost or overtaken by another.</param>
    private sealed record Told(int Round, string Words);
}
