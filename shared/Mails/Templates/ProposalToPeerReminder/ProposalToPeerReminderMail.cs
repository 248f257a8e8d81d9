using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Rounds;

namespace MentorFlow.Mails.Templates.ProposalToPeerReminder;

internal sealed class ProposalToPeerReminderMail() : ProposalMail(MailTemplate.ProposalToPeerReminder, ProposalStage.AwaitingBoth)
{
    public override bool IsNudge => true;

    public override bool IsOptional => true;
}
