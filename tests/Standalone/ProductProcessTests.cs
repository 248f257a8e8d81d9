using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Standalone;

/// <summary>A whole life of the product as a process, with its demo.</summary>
public sealed class ProductProcessTests
{
    [Fact]
    public async Task The_demo_begins_again_after_a_kill_on_the_way_outlives_one_later_and_ends_when_it_is_asked_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM to send.");
        using var folder = new TemporaryFolder();
        var address = $"http://localhost:{ProductProcess.FreePort()}";
        string[] args =
            [
                "--Host:Clock=shifted",
                "--Host:DaytimeIn=Europe/Lisbon",
                "--Demo:Enabled=true",
                $"--Host:Urls={address}",
                $"--Host:DataFolder={folder.File("data")}",
            ];

        await using (var killed = ProductProcess.Start(args))
        {
            await killed.SaysAsync("Living through four months");
            await killed.KillAsync();
            Assert.False(Directory.Exists(folder.File("data")));
        }

        string link;
        await using (var first = ProductProcess.Start(args))
        {
            link = (await first.SaysAsync("A mentee who was just invited")).Split(' ')[^1];
            Assert.StartsWith($"{address}/m/l/", link, StringComparison.Ordinal);
            Assert.Equal([folder.File("data")], Directory.EnumerateFileSystemEntries(folder.Path));
            Assert.All(await MailsAsync(folder.File("data/outbox")), mail => Assert.Contains($"{address}/", mail.Mail.Text, StringComparison.Ordinal));

            var second = await ProductProcess.RunAsync([.. args, $"--Host:Urls=http://localhost:{ProductProcess.FreePort()}"]);
            Assert.Equal(1, second.ExitCode);
            Assert.Contains("in use by another MentorFlow process", second.Errors, StringComparison.Ordinal);

            await first.KillAsync();
        }

        var before = await VerifyAsync(folder);
        await using var again = ProductProcess.Start(args);
        Assert.DoesNotContain("Living through", await again.SaysAsync(""), StringComparison.Ordinal);
        await again.SaysAsync("Listening on");
        using var http = new HttpClient();
        Assert.True((await http.GetAsync(link)).IsSuccessStatusCode, "A link from before holds, and leads to somebody who is still known.");

        Assert.Equal(0, await again.TerminateAsync());
        Assert.True(await VerifyAsync(folder) >= before);
    }

    private static async Task<IReadOnlyList<OutboxMail>> MailsAsync(string outbox)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (new OutboxFolder(outbox).List() is var mails)
        {
            if (mails.Count >= 5)
            {
                return mails;
            }

            await look.WaitForNextTickAsync(patience.Token);
        }

        return [];
    }

    /// <returns>How many decisions there are, of which every hash holds.</returns>
    private static async Task<int> VerifyAsync(TemporaryFolder folder)
    {
        var (exitCode, output, _) = await ProductProcess.RunAsync("ledger-verify", $"--Host:DataFolder={folder.File("data")}");
        Assert.Equal(0, exitCode);
        Assert.EndsWith("every hash holds.", output, StringComparison.Ordinal);
        var decisions = int.Parse(output.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(decisions > 0);
        return decisions;
    }
}
