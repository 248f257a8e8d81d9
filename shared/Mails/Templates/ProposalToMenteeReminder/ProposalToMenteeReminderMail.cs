using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Rounds;

namespace MentorFlow.Mails.Templates.ProposalToMenteeReminder;

internal sealed class ProposalToMenteeReminderMail() : ProposalMail(MailTemplate.ProposalToMenteeReminder, ProposalStage.AwaitingMentee)
{
    public override bool IsNudge => true;

    public override bool IsOptional => true;
}
