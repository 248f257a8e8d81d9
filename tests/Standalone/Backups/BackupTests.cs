using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Standalone.Backups;

/// <summary>A data folder that is copied while the app writes to it, and brought back elsewhere.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Backup => folder.File("backup");

    [Fact]
    public async Task What_was_copied_from_under_a_running_app_comes_back_whole_with_its_mails_kept_back()
    {
        DateTimeOffset then;
        await using (var app = await StartAsync("data", TestApp.Start))
        {
            var program = new ProgramDriver(app);
            await program.StartProgramAsync();
            await program.InviteAsync("Ada", ProgramRole.Mentee);

            // Decisions go on while it is copied.
            var copying = ProductProcess.RunAsync("backup", Backup, $"--Host:DataFolder={folder.File("data")}");
            for (var i = 0; !copying.IsCompleted; i++)
            {
                await program.InviteAsync($"P{i}", ProgramRole.Mentee);
            }

            var (exitCode, output, errors) = await copying;
            Assert.Equal((0, ""), (exitCode, errors));
            Assert.StartsWith("2 databases and", output, StringComparison.Ordinal);
            await program.InviteAsync("Later", ProgramRole.Mentee);
            then = app.Now;
        }

        var restored = await ProductProcess.RunAsync("restore", Backup, $"--Host:DataFolder={folder.File("restored")}");
        Assert.Equal((0, ""), (restored.ExitCode, restored.Errors));

        await using var again = await StartAsync("restored", then);
        Assert.Empty((await new LedgerVerifier(again.Store, Lasting.Facts).VerifyAsync(TestContext.Current.CancellationToken)).Faults);
        Assert.Null(await again.Store.FindAsync(Enrollment.KeyOf(A.ProgramId, A.Id("Later"))));
        await again.AdvanceAsync(TimeSpan.FromDays(8));
        var reminder = Assert.Single(await again.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)), mail => IsReminderOfAda(mail));
        Assert.Equal(MailStatus.Held, reminder.Status);

        static bool IsReminderOfAda(MailRecord mail) => mail.PersonId == A.Id("Ada") && mail.Template is MailTemplate.InvitationReminder;
    }

    [Fact]
    public async Task A_backup_goes_into_a_folder_of_its_own_and_is_restored_into_an_empty_one()
    {
        await using (await StartAsync("data", TestApp.Start))
        {
        }

        Directory.CreateDirectory(Backup);
        await File.WriteAllTextAsync(Path.Combine(Backup, "other"), "", TestContext.Current.CancellationToken);
        var taken = await ProductProcess.RunAsync("backup", Backup, $"--Host:DataFolder={folder.File("data")}");
        Assert.Equal(1, taken.ExitCode);
        Assert.Contains("is not empty", taken.Errors, StringComparison.Ordinal);

        File.Delete(Path.Combine(Backup, "other"));
        Assert.Equal(0, (await ProductProcess.RunAsync("backup", Backup, $"--Host:DataFolder={folder.File("data")}")).ExitCode);
        var onto = await ProductProcess.RunAsync("restore", Backup, $"--Host:DataFolder={folder.File("data")}");
        Assert.Equal(1, onto.ExitCode);
        Assert.Contains("is not empty", onto.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".contents", null, "holds no whole backup")]
    [InlineData("durable.db", null, "unable to open")]
    [InlineData("mentorflow.db", "no database", "not a database")]
    public async Task Half_a_backup_is_refused_in_one_sentence(string file, string? content, string sentence)
    {
        await using (await StartAsync("data", TestApp.Start))
        {
        }

        Assert.Equal(0, (await ProductProcess.RunAsync("backup", Backup, $"--Host:DataFolder={folder.File("data")}")).ExitCode);
        File.Delete(Path.Combine(Backup, file));
        if (content is not null)
        {
            await File.WriteAllTextAsync(Path.Combine(Backup, file), new string(' ', 4096) + content, TestContext.Current.CancellationToken);
        }

        var (exitCode, _, errors) = await ProductProcess.RunAsync("restore", Backup, $"--Host:DataFolder={folder.File("restored")}");

        Assert.Equal(1, exitCode);
        Assert.Contains(sentence, errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', errors);
        Assert.False(File.Exists(folder.File("restored/mentorflow.db")));
    }

    [Fact]
    public async Task A_command_without_its_folder_says_what_is_missing()
    {
        var (exitCode, _, errors) = await ProductProcess.RunAsync("backup");

        Assert.Equal((2, "\"backup\" needs a folder: mentorflow backup FOLDER [settings]."), (exitCode, errors));
    }

    public void Dispose() => folder.Dispose();

    private Task<TestApp> StartAsync(string name, DateTimeOffset at) =>
        TestApp.StartAsync("--Host:Storage=sqlite", $"--Host:DataFolder={folder.File(name)}", $"--Host:ClockStart={at:O}");
}
