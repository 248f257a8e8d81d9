using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.People;

namespace MentorFlow.Rehearsal.Cohorts;

/// <summary>Somebody who is going to take part, with what they will say of themselves when asked.</summary>
/// <param name="ProgramId">The program they are to take part in.</param>
/// <param name="HiredAfter">How long after the start of the program they are hired; null for people who are there already.</param>
public sealed record CohortMember(ImportedPerson Person, ProgramRole Role, Profile Profile, string ProgramId, TimeSpan? HiredAfter = null);
