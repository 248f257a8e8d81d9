using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>What came to pass: the last state of everything the report is made of.</summary>
public sealed class RehearsalLog(TimeProvider clock)
{
    private readonly Dictionary<string, MailRecord> mails = [];
    private readonly Dictionary<string, WorkItem> workItems = [];
    private readonly Dictionary<string, Session> sessions = [];
    private readonly Dictionary<string, Mentorship> mentorships = [];
    private readonly Dictionary<string, Enrollment> enrollments = [];
    private readonly Dictionary<string, Proposal> proposals = [];
    private readonly Dictionary<string, Round> rounds = [];
    private readonly Dictionary<string, SurveyAnswers> surveys = [];
    private readonly List<CoordinatorWork> work = [];

    public IReadOnlyCollection<MailRecord> Mails => mails.Values;

    public IReadOnlyCollection<WorkItem> WorkItems => workItems.Values;

    public IReadOnlyCollection<Session> Sessions => sessions.Values;

    public IReadOnlyCollection<Mentorship> Mentorships => mentorships.Values;

    public IReadOnlyCollection<Enrollment> Enrollments => enrollments.Values;

    public IReadOnlyCollection<Proposal> Proposals => proposals.Values;

    public IReadOnlyCollection<Round> Rounds => rounds.Values;

    public IReadOnlyCollection<SurveyAnswers> Surveys => surveys.Values;

    public IReadOnlyList<CoordinatorWork> Work => work;

    /// <summary>The coordinator has spent time on something, now.</summary>
    public void Worked(WorkItemKind kind, TimeSpan spent) => work.Add(new CoordinatorWork(clock.GetUtcNow(), kind, spent));

    public void Keep(object document)
    {
        switch (document)
        {
            case MailRecord mail:
                mails[mail.Id] = mail;
                break;
            case WorkItem item:
                workItems[$"{item.ProgramId} {item.Id}"] = item;
                break;
            case Session session:
                sessions[session.Id] = session;
                break;
            case Mentorship mentorship:
                mentorships[mentorship.Id] = mentorship;
                break;
            case Enrollment enrollment:
                enrollments[enrollment.Id] = enrollment;
                break;
            case Proposal proposal:
                proposals[proposal.Id] = proposal;
                break;
            case Round round:
                rounds[round.Id] = round;
                break;
            case SurveyAnswers answers:
                surveys[answers.Id] = answers;
                break;
        }
    }
}

/// <param name="At">UTC.</param>
public sealed record CoordinatorWork(DateTimeOffset At, WorkItemKind Kind, TimeSpan Spent);
