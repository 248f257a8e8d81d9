using MentorFlow.Enrollments;
using MentorFlow.Mentorships;
using MentorFlow.People;
using MentorFlow.Programs;
using MentorFlow.Rounds;
using MentorFlow.Sessions;
using MentorFlow.Surveys;
using MentorFlow.WorkItems;

namespace MentorFlow.Mail.Composing;

/// <summary>What a mail is about, as it stands when it is written. What the order does not name is null.</summary>
public sealed record MailMatter(MailOrder Order, MentoringProgram Program)
{
    /// <summary>Null for a mail to whoever coordinates.</summary>
    public Person? Recipient { get; init; }

    public Enrollment? Enrollment { get; init; }

    public MailPreferences? Preferences { get; init; }

    public Mentorship? Mentorship { get; init; }

    /// <summary>The other members of the mentorship, or the proposed partner.</summary>
    public IReadOnlyList<Person> Others { get; init; } = [];

    public Session? Session { get; init; }

    public Proposal? Proposal { get; init; }

    /// <summary>Whether the recipient has answered the survey that the mail asks for.</summary>
    public bool HasAnswered { get; init; }

    /// <summary>The latest round, for people who wait.</summary>
    public Round? Round { get; init; }

    public WorkItem? WorkItem { get; init; }

    /// <summary>The people of the work item.</summary>
    public IReadOnlyList<Person> Concerned { get; init; } = [];

    public bool IsToCoordinator => Order.PersonId == MailOrder.Coordinator;

    /// <summary>Where the reader lives: what they said, else what HR says; the program's own for coordinators.</summary>
    public string Zone => Enrollment?.Profile?.Zone ?? Recipient?.Zone ?? Program.Zone;

    public SurveyKind? Survey => Order.Template.Survey();

    /// <summary>A survey's subject; the mentorship where the order names none.</summary>
    public string? SurveySubject => Order.Subject ?? Order.MentorshipId;
}
