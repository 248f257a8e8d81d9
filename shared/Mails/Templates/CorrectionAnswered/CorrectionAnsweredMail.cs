using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.CorrectionAnswered;

/// <summary>Tells who asked to have a fact put right that there is an answer; it stands on their own page, and reaches who has left the program, too.</summary>
internal sealed class CorrectionAnsweredMail() : ParticipantMail(MailTemplate.CorrectionAnswered)
{
    public override bool ReachesLeavers => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => true;
}
