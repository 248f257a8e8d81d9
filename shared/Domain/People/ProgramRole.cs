namespace MentorFlow.Domain.People;

public enum ProgramRole
{
    Mentor,
    Mentee,
    Peer,
}
