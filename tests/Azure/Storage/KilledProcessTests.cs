using System.Diagnostics;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Azure.Storage.Hosting;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Azure.Storage;

[Collection(AloneCollection.Name)]
public sealed class KilledProcessTests(Azurite azurite)
{
    private const int People = 30;

    [Fact]
    public async Task When_one_of_two_processes_is_killed_the_other_goes_on_and_nobody_is_mailed_twice()
    {
        Thorough.Only();

        var hub = azurite.NewHub();
        using var folder = new TemporaryFolder();
        string[] settings = ["--Host:Storage=sqlite", $"--Host:DataFolder={folder.Path}"];
        await using var app = await StorageApp.StartIdleAsync(hub, settings);
        var driver = new StorageDriver(app);
        var outbox = new OutboxFolder(Path.Combine(folder.Path, "outbox"));
        using var doomed = await StartProcessAsync(hub, settings);
        using var survivor = await StartProcessAsync(hub, settings);
        try
        {
            await driver.StartProgramAsync(SecondsProgram.Definition(StorageDriver.Now, TimeSpan.FromDays(1), TimeSpan.FromDays(2), SecondsProgram.Impatient));
            for (var i = 0; i < People; i++)
            {
                await driver.InviteAsync($"P{i}", ProgramRole.Mentee);
            }

            await StorageDriver.EventuallyAsync(
                () => Task.FromResult(outbox.List().Count >= People / 2 ? outbox : null), TimeSpan.FromSeconds(60), "Half of the invitations");
            doomed.Kill();

            for (var i = 0; i < People; i++)
            {
                await driver.EndsAsync(InstanceIds.Enrollment(A.ProgramId, ProgramDriver.Id($"P{i}")), TimeSpan.FromSeconds(90));
            }
        }
        finally
        {
            doomed.Kill();
            survivor.Kill();
        }

        Assert.All(await driver.ListAsync<Enrollment>(StorageDriver.Partition), enrollment => Assert.Equal(EnrollmentStage.Lapsed, enrollment.Stage));
        var mails = await driver.ListAsync<MailRecord>(Partition.Mail(A.ProgramId));
        Assert.All(mails, mail => Assert.Equal(MailStatus.Sent, mail.Status));
        Assert.DoesNotContain(mails.CountBy(mail => (mail.PersonId, mail.Template)), mailed => mailed.Value > 1);
        Assert.Equal(2 * People, mails.Count);
        Assert.Equal(2 * People, outbox.List(limit: 1000).Count);
    }

    private static async Task<Process> StartProcessAsync(StorageHub hub, string[] settings)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "MentorFlow.StorageHost.dll");
        var process = Process.Start(
            new ProcessStartInfo("dotnet", [assembly, hub.Connection, hub.Name, .. settings]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        Assert.Equal("ready", await process.StandardOutput.ReadLineAsync(patience.Token));
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        return process;
    }
}
