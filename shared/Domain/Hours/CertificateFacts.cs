using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Hours;

/// <summary>Everything that a certificate says.</summary>
/// <param name="Name">That it bears.</param>
/// <param name="Program">Its name.</param>
/// <param name="From">Where the program is.</param>
/// <param name="To">Likewise.</param>
/// <param name="Sessions">That were held.</param>
/// <param name="Minutes">That count of the mentorship.</param>
/// <param name="Issuer">The organization, as its pages call it.</param>
public sealed record CertificateFacts(
    string Name, ProgramRole Role, string Program, DateOnly From, DateOnly To, int Sessions, int Minutes, string Issuer)
{
    /// <param name="entries">Of the person in the program.</param>
    /// <returns>Null where there is none: the mentorship goes on, or ended without a session and without time spent in writing.</returns>
    public static CertificateFacts? Of(
        MentoringProgram program, Mentorship mentorship, Person person, IEnumerable<HoursEntry> entries, string issuer)
    {
        var sum = HoursSum.Of(entries.Where(entry => entry.MentorshipId == mentorship.MentorshipId));
        var isEarned = mentorship.Stage is MentorshipStage.Closed || (mentorship.Stage is MentorshipStage.Ended && (sum.Sessions > 0 || sum.Minutes > 0));
        return isEarned && mentorship.Members.FirstOrDefault(one => one.PersonId == person.PersonId) is { } member
            ? new CertificateFacts(
                person.Name,
                member.Role,
                program.Name,
                DayOf(mentorship.CreatedAt, program),
                DayOf(mentorship.EndedAt ?? mentorship.Ends, program),
                sum.Sessions,
                sum.Minutes,
                issuer)
            : null;
    }

    /// <summary>Whether it is the same as was said, whatever program, person and organization are called now.</summary>
    public bool Confirms(CertificateFacts said) =>
        (Role, From, To, Sessions, Minutes) == (said.Role, said.From, said.To, said.Sessions, said.Minutes);

    private static DateOnly DayOf(DateTimeOffset at, MentoringProgram program) => DateOnly.FromDateTime(at.ToZone(program.Zone).DateTime);
}
