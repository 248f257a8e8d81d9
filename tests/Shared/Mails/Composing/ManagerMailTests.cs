using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Mails.Pacing;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Shared.Mails.Composing;

/// <summary>Ada, who takes part in nothing here, is asked as Zoe's manager.</summary>
public sealed class ManagerMailTests
{
    [Fact]
    public async Task It_says_who_which_program_which_role_what_it_takes_and_what_silence_means()
    {
        using var mails = await StartAsync();

        var mail = (await mails.ComposeAsync(MailTemplate.ManagerQuestion, to: mails.Ada.PersonId))!;

        Assert.Equal(("ada@example.com", "May Zoe Example take part in Growth 2027?"), (mail.Outgoing.To.Address, mail.Outgoing.Subject));
        Assert.Equal("robin@example.com", mail.Outgoing.ReplyTo!.Address);
        Assert.Equal((false, true), (mail.Draft.Urgent, mail.Draft.Essential));
        foreach (var said in (string[])
        [
            "Who: Zoe Example", "Role: Mentee", "about an hour of conversations a month until", "Please answer by", "we ask you once more",
            "does not know of this question", "You get this because you are known as the manager", "Your mentoring page",
        ])
        {
            Assert.Contains(said, mail.Outgoing.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("zoe@example.com", mail.Outgoing.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("console", mail.Outgoing.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(mail.Outgoing.Headers);
    }

    [Fact]
    public async Task It_is_written_in_the_language_of_the_manager()
    {
        using var mails = await StartAsync();
        await mails.StoreAsync(mails.Ada with { Language = "fr" });

        var mail = (await mails.ComposeAsync(MailTemplate.ManagerQuestionReminder, to: mails.Ada.PersonId))!.Outgoing;

        Assert.StartsWith("Growth 2027", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("votre réponse au sujet de Zoe Example", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("Ensuite, la coordination de Growth 2027 décide.", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_keeps_to_the_hours_that_the_manager_gave_in_whatever_program()
    {
        using var mails = await StartAsync();
        var accommodations = new Accommodations(new TimeOnly(18, 0), new TimeOnly(10, 0));
        await mails.StoreAsync(new Involvement(mails.Ada.PersonId, A.ProgramId, ProgramRole.Mentor));
        await mails.StoreAsync(mails.Mentor with { Profile = A.Profile(ProgramRole.Mentor, zone: "Asia/Tokyo") with { Accommodations = accommodations } });

        var draft = (await mails.ComposeAsync(MailTemplate.ManagerQuestion, to: mails.Ada.PersonId))!.Draft;

        Assert.Equal(("Asia/Tokyo", new QuietHours(new TimeOnly(18, 0), new TimeOnly(10, 0))), (draft.Zone, draft.Quiet!));
    }

    [Theory]
    [InlineData(MailTemplate.ManagerQuestion)]
    [InlineData(MailTemplate.ManagerQuestionReminder)]
    public async Task Who_has_answered_is_asked_by_no_mail_and_neither_is_who_is_not_the_manager_any_more(MailTemplate template)
    {
        using var mails = await StartAsync();
        var asked = Question(mails);

        foreach (var question in (ManagerQuestion[])
        [
            asked with { State = ManagerQuestionState.Declined }, asked with { ManagerId = null }, asked with { ManagerId = mails.Zoe.PersonId },
        ])
        {
            await mails.StoreAsync(question);
            Assert.Null(await mails.ComposeAsync(template, to: mails.Ada.PersonId));
        }

        await mails.StoreAsync(asked);
        Assert.NotNull(await mails.ComposeAsync(template, to: mails.Ada.PersonId));
        await mails.StoreAsync(mails.Zoe with { Standing = Standing.Left });
        Assert.Null(await mails.ComposeAsync(template, to: mails.Ada.PersonId));
    }

    private static async Task<MailDriver> StartAsync()
    {
        var mails = await MailDriver.StartAsync();
        await mails.StoreAsync(Question(mails));
        return mails;
    }

    private static ManagerQuestion Question(MailDriver mails) => new(
        A.ProgramId, mails.Zoe.PersonId, ProgramRole.Mentee, "hris:Hired", "hris:people", mails.Now, mails.Now, ManagerId: mails.Ada.PersonId,
        AskedAt: mails.Now, Asked: 1);
}
