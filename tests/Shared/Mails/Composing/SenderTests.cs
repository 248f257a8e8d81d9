using MentorFlow.Domain.Mails;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Shared.Mails.Composing;

public sealed class SenderTests
{
    [Fact]
    public async Task A_participant_answers_the_coordinator_by_name_and_a_coordinator_answers_nobody_else()
    {
        using var mails = await MailDriver.StartAsync();

        var toZoe = (await mails.ComposeAsync(MailTemplate.SessionInvitation))!.Outgoing;
        var toRobin = (await mails.ComposeAsync(MailTemplate.WorkItemReminder, to: MailOrder.Coordinator))!.Outgoing;

        Assert.Equal(new CalendarParty("Robin Coordinator, Growth 2027", "mentoring@example.com"), toZoe.From);
        Assert.Equal(new CalendarParty("Robin Coordinator", "robin@example.com"), toZoe.ReplyTo);
        Assert.Equal(("Growth 2027", null), (toRobin.From.Name, toRobin.ReplyTo));
    }
}
