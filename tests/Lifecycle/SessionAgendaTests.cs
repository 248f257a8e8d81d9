using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>Who asks for topics: the invitation, unless a program wants a mail of its own for it.</summary>
public sealed class SessionAgendaTests
{
    [Fact]
    public async Task The_invitation_asks_for_topics_and_no_other_mail_does()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.KickOffAsync();
        await program.MeetAsync();

        Assert.NotEmpty(await program.SentAsync(MailTemplate.SessionInvitation));
        Assert.Empty(await program.SentAsync(MailTemplate.SessionAgenda));
    }

    [Fact]
    public async Task A_program_that_asks_in_a_mail_of_its_own_keeps_doing_so()
    {
        await using var app = await TestApp.StartAsync();
        var program = new ProgramDriver(app);
        await program.StartProgramAsync(definition => definition with
        {
            Policy = ProgramPolicy.Default with { Sessions = SessionPolicy.Default with { AgendaBefore = TimeSpan.FromDays(3) } },
        });
        await program.KickOffAsync();
        var session = await program.MeetAsync();

        Assert.Equal(
            SentMail.ToBoth(MailTemplate.SessionAgenda, session.StartsAt.AddDays(-3)),
            (await program.SentAsync(MailTemplate.SessionAgenda)).Where(mail => mail.At < session.StartsAt));
    }
}
