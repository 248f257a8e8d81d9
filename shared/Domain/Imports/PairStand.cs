using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Imports;

/// <summary>What is known around a row of a list of running pairs.</summary>
/// <param name="Together">Mentorships of the two with each other in the program, those that are over among them.</param>
public sealed record PairStand(MentoringProgram Program, PairMember Mentor, PairMember Mentee, IReadOnlyList<Mentorship> Together);

/// <param name="Enrollment">Null for who is not in the program.</param>
public sealed record PairMember(string PersonId, Standing Standing, Enrollment? Enrollment);
