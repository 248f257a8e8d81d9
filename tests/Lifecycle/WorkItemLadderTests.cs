using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>A decision that waits for a human always has an owner, and does not wait for ever (R3).</summary>
public sealed class WorkItemLadderTests
{
    [Fact]
    public async Task What_nobody_decides_is_reminded_of_goes_to_the_deputy_and_is_given_up_as_undecided()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var (hris, program) = (new HrisDriver(app), new ProgramDriver(app));
        await program.StartProgramAsync();
        await program.KickOffAsync();
        await hris.SendAsync(hris.Event("person.manager_changed", "Theo", """, "managerExternalId": "Maya" """), id: "evt_1");
        await app.SettleAsync();
        var item = Assert.Single(await program.OpenWorkItemsAsync());
        var patience = (await app.ReadAsync(MentoringProgram.KeyOf(A.ProgramId))).Policy.WorkItems;

        await app.AdvanceAsync(patience.RemindAfter + TimeSpan.FromHours(1));
        Assert.Equal(["robin@example.com"], await ToldAsync(app, MailTemplate.WorkItemReminder));

        await app.AdvanceAsync(patience.DeputyAfter);
        Assert.Contains("dana@example.com", await ToldAsync(app, MailTemplate.WorkItemToDeputy));
        Assert.Equal(WorkItemStatus.Open, (await app.ReadAsync(Key.Of(item))).Status);

        await app.AdvanceAsync(patience.GiveUpAfter);
        Assert.NotEqual(WorkItemStatus.Open, (await app.ReadAsync(Key.Of(item))).Status);
        Assert.NotEqual(WorkItemStatus.Resolved, (await app.ReadAsync(Key.Of(item))).Status);
    }

    private static async Task<IReadOnlyList<string>> ToldAsync(TestApp app, MailTemplate template)
    {
        var sent = (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)))
            .Where(mail => mail.Template == template && mail.Status is MailStatus.Sent)
            .Select(mail => mail.MailId)
            .ToHashSet();
        return [.. ((MemoryMailSender)app.Get<IMailSender>()).Mails.Where(mail => sent.Contains(mail.IdempotencyId)).Select(mail => mail.To.Address)];
    }
}
