using MentorFlow.Domain.Mails;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Shared.Mails.Composing;

public sealed class DigestMailTests
{
    [Fact]
    public async Task What_can_wait_until_the_morning_brings_no_mail_of_its_own()
    {
        using var mails = await MailDriver.StartAsync();
        Assert.Null(await mails.ComposeAsync(MailTemplate.WorkItemOpened, to: MailOrder.Coordinator));

        await mails.StoreAsync(mails.WorkItem with { Kind = WorkItemKind.RoundToReview });
        Assert.NotNull(await mails.ComposeAsync(MailTemplate.WorkItemOpened, to: MailOrder.Coordinator));
    }

    [Fact]
    public async Task A_digest_says_what_is_still_open_when_it_is_written()
    {
        using var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(mails.WorkItem with { Key = "w2", Status = WorkItemStatus.Moot });
        await mails.StoreAsync(new WorkDigest(A.ProgramId, new DateOnly(2026, 11, 2), mails.Now, ["w1", "w2"]));

        var mail = (await mails.ComposeAsync(MailTemplate.CoordinatorDigest, to: MailOrder.Coordinator))!.Outgoing;
        Assert.Equal(("robin@example.com", "Growth 2027: new in your queue"), (mail.To.Address, mail.Subject));
        Assert.Contains("A mentorship has not started: Zoe Example and Ada Example", mail.Text, StringComparison.Ordinal);
        Assert.Contains("https://mentoring.example.com/console/work/growth/w1", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/w2", mail.Text, StringComparison.Ordinal);
        Assert.Contains("In all, 1 item is open.", mail.Text, StringComparison.Ordinal);

        await mails.StoreAsync(mails.WorkItem with { Status = WorkItemStatus.Resolved });
        Assert.Null(await mails.ComposeAsync(MailTemplate.CoordinatorDigest, to: MailOrder.Coordinator));
    }
}
