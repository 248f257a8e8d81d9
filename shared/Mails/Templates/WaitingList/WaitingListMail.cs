using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Definitions;

namespace MentorFlow.Mails.Templates.WaitingList;

internal sealed class WaitingListMail() : ParticipantMail(MailTemplate.WaitingList)
{
    public override MailTopic Topic => MailTopic.News;

    public override MailSubject About => MailSubject.Line;

    public override bool ShowsPlaceInLine => true;

    public override bool IsNeeded(MailCase mail, DateTimeOffset now) => mail is { Place: not null, Enrollment.Stage: EnrollmentStage.Ready };
}
