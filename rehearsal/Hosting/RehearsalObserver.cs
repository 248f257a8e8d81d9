using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Rehearsal.Acting;

namespace MentorFlow.Rehearsal.Hosting;

/// <summary>Sees what the app writes, keeps it for the report, and lets those know whom it concerns.</summary>
/// <remarks>The coordinator looks at the queue: digests would have every hour of two years looked at.</remarks>
public sealed class RehearsalObserver(
    RehearsalLog log,
    Mailbox mailbox,
    MatchActing match,
    SessionActing sessions,
    SingleMeetingActing singles,
    IntroductionActing introductions,
    CoordinatorActing coordinator,
    LifeEvents life)
{
    private readonly HashSet<string> begun = [];
    private readonly HashSet<string> opened = [];

    public void See(object document)
    {
        log.Keep(document);
        switch (document)
        {
            case MailRecord { Status: MailStatus.Sent, Order: { } order }:
                mailbox.Arrived(order);
                break;
            case WorkItem { Status: WorkItemStatus.Open } item when opened.Add(item.Key):
                coordinator.Told(item.ProgramId, item.Key);
                break;
            case Session session:
                sessions.Planned(session);
                break;
            case Enrollment { Stage: EnrollmentStage.Ready or EnrollmentStage.Matched } enrollment:
                singles.TakesPart(enrollment);
                introductions.TakesPart(enrollment);
                break;
            case Mentorship { Stage: MentorshipStage.Kickoff, Agreement: not null, IsSigned: false } mentorship:
                match.AgreementProposed(mentorship);
                break;
            case Mentorship { Stage: MentorshipStage.Active } mentorship when begun.Add(mentorship.MentorshipId):
                match.Begun(mentorship);
                life.Begun(mentorship);
                break;
        }
    }
}
