using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Tests.Azure.Storage.Hosting;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Azure.Storage;

[Collection(AloneCollection.Name)]
public sealed class StartedInstanceTests(Azurite azurite)
{
    private const int People = 120;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Answers_given_right_behind_the_start_all_arrive_and_nobody_waits_long()
    {
        await using var app = await StorageApp.StartAsync(azurite.NewHub(), "--Host:Storage=memory");
        var driver = new StorageDriver(app);
        await driver.StartProgramAsync(SecondsProgram.Definition(StorageDriver.Now, TimeSpan.FromDays(1), TimeSpan.FromDays(2), SecondsProgram.Patient));
        await AnswerAsync(app, driver, "Warm");
        await driver.EndsAsync(Instance("Warm"), TimeSpan.FromSeconds(90));

        var answered = new Dictionary<string, DateTimeOffset>();
        for (var i = 0; i < People; i++)
        {
            await AnswerAsync(app, driver, $"P{i}");
            answered.Add($"P{i}", StorageDriver.Now);
        }

        // No sweep runs here: whoever was lost waits for ever.
        var waits = new List<TimeSpan>();
        foreach (var (name, at) in answered)
        {
            await driver.EndsAsync(Instance(name), TimeSpan.FromSeconds(30));
            var ended = (await app.Client.GetInstanceAsync(Instance(name)))!;
            Assert.Equal(OrchestrationRuntimeStatus.Completed, ended.RuntimeStatus);
            waits.Add(ended.LastUpdatedAt - at);
        }

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"Longest wait {waits.Max().TotalSeconds:0.0} s, median {waits.Order().ElementAt(People / 2).TotalSeconds:0.0} s.");
        Assert.InRange(waits.Max(), TimeSpan.MinValue, LongestWait);
        Assert.All(await driver.ListAsync<Enrollment>(StorageDriver.Partition), enrollment => Assert.Equal(EnrollmentStage.Declined, enrollment.Stage));
        Assert.Empty(await driver.ListAsync<PendingSignal>(StorageDriver.Partition));
    }

    // Declining ends the instance: when it ended says when the answer had arrived.
    private static async Task AnswerAsync(StorageApp app, StorageDriver driver, string name)
    {
        await driver.InviteAsync(name, ProgramRole.Mentee);
        await StorageDriver.DoAsync(app.Get<EnrollmentActs>().AnswerInvitationAsync(A.ProgramId, ProgramDriver.Id(name), accepted: false));
    }

    private static string Instance(string name) => InstanceIds.Enrollment(A.ProgramId, ProgramDriver.Id(name));
}
