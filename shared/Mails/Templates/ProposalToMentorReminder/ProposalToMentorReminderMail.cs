using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Rounds;

namespace MentorFlow.Mails.Templates.ProposalToMentorReminder;

internal sealed class ProposalToMentorReminderMail() : ProposalMail(MailTemplate.ProposalToMentorReminder, ProposalStage.AwaitingMentor)
{
    public override bool IsNudge => true;

    public override bool IsOptional => true;
}
