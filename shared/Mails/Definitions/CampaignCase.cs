using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Mails.Definitions;

/// <summary>What a mail of a campaign is about, as stored when it is written; what it is not about is null.</summary>
/// <param name="Profile">In which the recipient gave a zone and quiet hours, in whatever program; null where they never did.</param>
internal sealed record CampaignCase(MailOrder Order, MentoringProgram Program, Person Recipient, Profile? Profile)
{
    public string PersonId => Recipient.PersonId;

    public string ProgramId => Program.ProgramId;

    /// <summary>IANA zone in which the recipient reads.</summary>
    public string Zone => PersonClock.ZoneOf(Profile, Recipient.Zone, Program.Zone);

    /// <summary>How the one is enrolled whose part in the program it is about.</summary>
    public Enrollment? Enrollment { get; init; }

    /// <summary>The other person whom it names.</summary>
    public Person? Other { get; init; }

    public SignUp? SignUp { get; init; }

    public PersonalInvitation? Invitation { get; init; }

    public Ambassador? Ambassador { get; init; }

    public Nomination? Nomination { get; init; }

    public ManagerBrief? Brief { get; init; }

    /// <summary>Whether the recipient takes part already, or waits for a place: there is nothing to ask them.</summary>
    public bool TakesPart => Enrollment is { IsOpen: true, Stage: not (EnrollmentStage.Planned or EnrollmentStage.Invited) };

    /// <summary>Whether the program takes people now.</summary>
    public bool IsOpen(DateTimeOffset now) => SignUpDecisions.ObstacleOf(Program, now) is null;
}

/// <summary>What a mail of a campaign is about: the document that its order names.</summary>
internal enum CampaignSubject
{
    SignUp,
    Invitation,
    Ambassador,
    Nomination,
    Brief,
}
