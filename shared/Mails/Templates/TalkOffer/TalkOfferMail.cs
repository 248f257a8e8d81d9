using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.TalkOffer;

/// <summary>Offers a talk to somebody for whom nobody who was proposed was right.</summary>
internal sealed class TalkOfferMail() : ParticipantMail(MailTemplate.TalkOffer)
{
    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail.Enrollment.Stage is EnrollmentStage.Ready;

    public override Uri ActionOf(LinkWriter links, MailCase mail) => links.Talk(mail.PersonId, mail.ProgramId);
}
