using MentorFlow.Mail;
using MentorFlow.Mail.Rendering;
using MentorFlow.Tests.Builders;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorFlow.Tests.Shared.Mail;

/// <summary>Mails as people get them, kept to be read in a review. MENTORFLOW_GOLDEN=write writes them anew.</summary>
public sealed class GoldenMailTests
{
    private readonly MailRenderer renderer = new(NullLoggerFactory.Instance);

    public static TheoryData<MailTemplate> Templates =>
        [MailTemplate.Invitation, MailTemplate.ProposalToMentor, MailTemplate.Introduction, MailTemplate.SessionReminder, MailTemplate.WaitingList, MailTemplate.WorkItemOpened];

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task A_mail_reads_as_it_was_reviewed(MailTemplate template)
    {
        var content = AMail.Content(template);
        if (template is MailTemplate.WorkItemOpened)
        {
            content = content with { Links = content.Links with { Concern = null, Unsubscribe = null } };
        }

        var mail = await renderer.RenderAsync(content);

        Assert.True(mail.Subject.Length <= 80, $"{mail.Subject.Length} characters of subject");
        Golden.Check($"Mails/{template}.html", mail.Html);
        Golden.Check($"Mails/{template}.txt", $"Subject: {mail.Subject}\n\n{mail.Text}");
    }
}
