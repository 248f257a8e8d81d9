using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Mails.Definitions;

/// <summary>What a mail to a manager is about, as stored when it is written.</summary>
/// <param name="Person">Who would be invited.</param>
/// <param name="Profile">In which the manager gave a zone and quiet hours, in whatever program; null where they never did.</param>
internal sealed record ManagerCase(MailOrder Order, MentoringProgram Program, Person Manager, Person Person, ManagerQuestion Question, Profile? Profile)
{
    /// <summary>IANA zone in which the manager reads.</summary>
    public string Zone => PersonClock.ZoneOf(Profile, Manager.Zone, Program.Zone);
}
