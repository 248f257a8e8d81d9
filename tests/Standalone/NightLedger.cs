using MentorFlow.Domain.Hris;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions.Hosting;
using MentorFlow.Mails.Definitions;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;
using Microsoft.Data.Sqlite;

namespace MentorFlow.Tests.Standalone;

/// <summary>What must be true of a data folder, whatever its nights were like. Nobody runs on it meanwhile.</summary>
internal sealed class NightLedger(Night night, DateTimeOffset begun, DateTimeOffset now)
{
    // A mail waits for a night, and for the relay's bad day; longer than that, it was forgotten.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3);

    /// <param name="inDoubt">Hand-overs that the relay took and did not say so, beside those that a kill cut.</param>
    public async Task CheckAsync(int inDoubt)
    {
        await HoldsAsync("ledger-verify", "every hash holds.");
        await HoldsAsync("ledger-replay", "");
        NoInstanceFailed();
        using var store = SqliteDocumentStore.InFile(Path.Combine(night.Folder, HostFolder.Documents), new StubClock(now));
        foreach (var id in night.Acknowledged)
        {
            Assert.True(await store.FindAsync(HrisDelivery.KeyOf(Night.Connection, HrisDelivery.IdOf(id))) is not null, $"{id} was acknowledged and is lost.");
        }

        var mails = new List<MailRecord>();
        await foreach (var partition in store.PartitionsAsync(Partition.Mail("any").Container))
        {
            mails.AddRange(await store.QueryAsync<MailRecord>(partition).Select(stored => stored.Value).ToListAsync());
        }

        NoneTwice(mails, inDoubt);
        await NoneLostAsync(store, mails);
    }

    private async Task HoldsAsync(string command, string said)
    {
        var (exitCode, output, errors) = await ProductProcess.RunAsync(command, $"--Host:DataFolder={night.Folder}");
        Assert.True(exitCode == 0 && output.EndsWith(said, StringComparison.Ordinal), $"{command}: {exitCode}\n{output}\n{errors}");
    }

    private void NoInstanceFailed()
    {
        using var histories = new SqliteConnection($"Data Source={Path.Combine(night.Folder, "durable.db")};Pooling=False");
        histories.Open();
        using var command = new SqliteCommand("SELECT id, failure FROM instances WHERE status = 3", histories);
        using var failed = command.ExecuteReader();
        Assert.False(failed.Read(), failed.HasRows ? $"{failed.GetValue(0)} failed: {failed.GetValue(1)}" : "");
    }

    /// <summary>A mail that came twice was in doubt as often; and at most one was for each kill, and for each answer that the relay swallowed.</summary>
    private void NoneTwice(IReadOnlyList<MailRecord> mails, int inDoubt)
    {
        var cuts = mails.ToDictionary(mail => mail.MailId, mail => mail.Cuts);
        var heard = night.Relay.Messages.Select(MailIdOf).CountBy(id => id).ToList();
        foreach (var (id, times) in heard)
        {
            Assert.True(times <= 1 + cuts.GetValueOrDefault(id), $"{id:N} came {times} times and was in doubt {cuts.GetValueOrDefault(id)} times.");
        }

        var again = heard.Sum(mail => mail.Value - 1);
        Assert.True(again <= night.Kills + inDoubt, $"{again} mails came again, after {night.Kills} kills and {inDoubt} answers that were lost.");
    }

    /// <summary>What is said to be sent has arrived, nothing waits for ever, and whoever gave up has told a coordinator.</summary>
    private async Task NoneLostAsync(SqliteDocumentStore store, IReadOnlyList<MailRecord> mails)
    {
        var heard = night.Relay.Messages.Select(MailIdOf).ToHashSet();
        var sent = mails.Where(mail => mail.Status is MailStatus.Sent && mail.SentAt >= begun).ToList();
        Assert.NotEmpty(sent);
        Assert.Equal([], sent.Where(mail => !heard.Contains(mail.MailId)).Select(mail => $"{mail.Template} {mail.MailId:N}"));
        Assert.Equal(
            [],
            mails.Where(mail => mail.Status is MailStatus.Queued && mail.Due < now - Longest).Select(mail => $"{mail.Template} due {mail.Due:O}"));
        Assert.Equal([], mails.Where(mail => mail is { Status: MailStatus.InDoubt, Cuts: 0 }).Select(mail => $"{mail.Template} {mail.MailId:N}"));

        var told = new List<WorkItem>();
        string[] queues = [.. mails.Select(mail => mail.ProgramId).Distinct(), MentoringProgram.OrganizationQueue];
        foreach (var queue in queues.Distinct())
        {
            told.AddRange(await store.QueryAsync<WorkItem>(Partition.Program(queue)).Select(stored => stored.Value).ToListAsync());
        }

        Assert.DoesNotContain(told, item => item.Kind is WorkItemKind.InstanceFailed);
        if (mails.Any(mail => mail.Status is MailStatus.Failed && !MailDefinitions.Of(mail.Template).TellsCoordinator))
        {
            Assert.Contains(told, item => item.Kind is WorkItemKind.MailFailed);
        }
    }

    // "Message-ID: <0123…@example.com>": what a mail is known by, whichever relay took it.
    private static Guid MailIdOf(string message)
    {
        const string Name = "Message-ID: <";
        var begins = message.IndexOf(Name, StringComparison.OrdinalIgnoreCase) + Name.Length;
        return Guid.ParseExact(message[begins..message.IndexOf('@', begins)], "N");
    }
}
