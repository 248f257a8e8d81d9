using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Rounds;

namespace MentorFlow.Mails.Templates.ProposalToMentor;

internal sealed class ProposalToMentorMail() : ProposalMail(MailTemplate.ProposalToMentor, ProposalStage.AwaitingMentor);
