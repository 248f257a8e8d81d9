using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
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
    private readonly Dictionary<(string ProgramId, string PersonId, EnrollmentStage Stage), DateTimeOffset> reached = [];
    private readonly Dictionary<string, DateTimeOffset> begun = [];
    private readonly Dictionary<string, ProgramSurveys> asked = [];
    private readonly Dictionary<string, MentoringProgram> programs = [];
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

    /// <summary>What is not of every program.</summary>
    public FormLog Forms { get; } = new();

    /// <summary>When somebody came to a stage first, UTC.</summary>
    /// <returns>Null for who never did.</returns>
    public DateTimeOffset? Reached(Enrollment enrollment, EnrollmentStage stage) =>
        reached.TryGetValue((enrollment.ProgramId, enrollment.PersonId, stage), out var at) ? at : null;

    /// <summary>When a mentorship was made, UTC.</summary>
    public DateTimeOffset Begun(Mentorship mentorship) => begun[mentorship.Id];

    /// <summary>Who got a mentorship, whether or not they left a circle again.</summary>
    public HashSet<string> MatchedIds() =>
    [
        .. Mentorships.SelectMany(mentorship => mentorship.Members.Select(member => member.PersonId)
            .Concat((mentorship.Former ?? []).Select(former => former.PersonId))),
    ];

    /// <summary>As what somebody takes part: an event of HR may have brought them in as another than they had been meant to be.</summary>
    /// <returns>Null for who does not take part yet.</returns>
    public ProgramRole? RoleOf(string programId, string personId) =>
        enrollments.GetValueOrDefault(Enrollment.KeyOf(programId, personId).Id) is { } known && known.ProgramId == programId ? known.Role : null;

    /// <summary>A program as it is now.</summary>
    /// <returns>Null for one that nobody has made.</returns>
    public MentoringProgram? ProgramOf(string programId) => programs.GetValueOrDefault(programId);

    /// <summary>A mentorship as it is now.</summary>
    /// <returns>Null for one that has not begun.</returns>
    public Mentorship? MentorshipOf(string programId, string mentorshipId) =>
        mentorships.GetValueOrDefault(Mentorship.KeyOf(programId, mentorshipId).Id) is { } known && known.ProgramId == programId ? known : null;

    /// <summary>What a program asks in place of the built-in questions.</summary>
    /// <returns>Null for a program that asks those.</returns>
    public ProgramSurveys? SurveysOf(string programId) => asked.GetValueOrDefault(programId);

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
                begun.TryAdd(mentorship.Id, clock.GetUtcNow());
                break;
            case Enrollment enrollment:
                enrollments[enrollment.Id] = enrollment;
                reached.TryAdd((enrollment.ProgramId, enrollment.PersonId, enrollment.Stage), clock.GetUtcNow());
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
            case ProgramSurveys own:
                asked[own.ProgramId] = own;
                break;
            case MentoringProgram program:
                programs[program.ProgramId] = program;
                break;
            default:
                Forms.Keep(document);
                break;
        }
    }
}

/// <param name="At">UTC.</param>
public sealed record CoordinatorWork(DateTimeOffset At, WorkItemKind Kind, TimeSpan Spent);
