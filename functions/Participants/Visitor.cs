using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Functions.Participants;

/// <summary>Somebody who came by a link.</summary>
/// <param name="FormToken">Goes into the forms of this visit.</param>
/// <param name="Done">What the form before this page achieved; null when there was none.</param>
public sealed record Visitor(Person Person, string FormToken, string? Done)
{
    public string PersonId => Person.PersonId;
}

/// <summary>A visitor in one of their programs.</summary>
public sealed record Participant(Visitor Visitor, MentoringProgram Program, Enrollment Enrollment)
{
    public Person Person => Visitor.Person;

    public string PersonId => Visitor.PersonId;

    public string ProgramId => Program.ProgramId;

    /// <summary>IANA zone in which times are shown: what the person said, else what HR says.</summary>
    public string Zone => Enrollment.Profile?.Zone ?? Person.Zone;
}
