using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Rounds;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates;

/// <summary>Asks one side for an answer to a proposal.</summary>
/// <param name="awaiting">The stage in which that side has the word; of two peers, only who has not answered is asked.</param>
internal abstract class ProposalMail(MailTemplate template, ProposalStage awaiting) : ParticipantMail(template)
{
    public override MailSubject About => MailSubject.Proposal;

    public override bool ShowsFit => !IsNudge;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) =>
        mail.Proposal is { } proposal && proposal.Stage == awaiting && proposal.Awaits(mail.PersonId);

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Proposal(mail.PersonId, mail.ProgramId, mail.Proposal!.ProposalId);
}
