using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Rounds;

namespace MentorFlow.Mails.Templates.ProposalToPeer;

internal sealed class ProposalToPeerMail() : ProposalMail(MailTemplate.ProposalToPeer, ProposalStage.AwaitingBoth);
