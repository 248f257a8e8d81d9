using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.People;

namespace MentorFlow.Rehearsal.Cohorts;

/// <summary>Somebody who is going to take part, with what they will say of themselves when asked.</summary>
/// <param name="ProgramId">The program they are to take part in.</param>
/// <param name="HiredAfter">How long after the start of the program they are hired; null for people who are there already.</param>
public sealed record CohortMember(ImportedPerson Person, ProgramRole Role, Profile Profile, string ProgramId, TimeSpan? HiredAfter = null)
{
    /// <summary>Somebody of a list as they are known from the start, whenever they were hired.</summary>
    /// <param name="managerId">Person id of the manager; null at the top.</param>
    public static Person PersonOf(ImportedPerson listed, string personId, string? managerId) => new(
        personId,
        listed.GivenName,
        listed.FamilyName,
        listed.Email,
        listed.TimeZone,
        listed.Language,
        listed.ExternalId,
        managerId,
        listed.Title,
        listed.Level,
        listed.Team,
        listed.Site,
        listed.HireDate);
}
