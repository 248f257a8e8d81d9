using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Rounds;

namespace MentorFlow.Mails.Templates.ProposalToMentee;

internal sealed class ProposalToMenteeMail() : ProposalMail(MailTemplate.ProposalToMentee, ProposalStage.AwaitingMentee);
