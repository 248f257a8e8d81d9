using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Announcements;

/// <summary>Whom of a program a message is for; what is not said narrows nothing.</summary>
public sealed record Audience
{
    public const int MostSites = 50;

    public const int MostPeople = 200;

    public static Audience Everybody { get; } = new();

    /// <summary>Null for everybody who takes part and knows of it.</summary>
    public IReadOnlyList<EnrollmentStage>? Stages { get; init; }

    public IReadOnlyList<ProgramRole>? Roles { get; init; }

    /// <summary>In any spelling of capitals.</summary>
    public IReadOnlyList<string>? Sites { get; init; }

    /// <summary>Only those who wait for a partner: mentees and peers without a match.</summary>
    public bool Unmatched { get; init; }

    /// <summary>Only mentors who have no mentee.</summary>
    public bool MentorsWithoutMentee { get; init; }

    /// <summary>Only those who were picked.</summary>
    public IReadOnlyList<string>? PersonIds { get; init; }

    /// <summary>Whether somebody is meant, as they stand now.</summary>
    /// <param name="site">Null where it is not known.</param>
    public bool Has(Enrollment enrollment, string? site) =>
        IsIn(Stages, enrollment.Stage, enrollment is { IsOpen: true, IsTold: true })
        && IsIn(Roles, enrollment.Role, otherwise: true)
        && (Sites is null or [] || (site is not null && Sites.Any(one => string.Equals(one.Trim(), site.Trim(), StringComparison.OrdinalIgnoreCase))))
        && IsIn(PersonIds, enrollment.PersonId, otherwise: true)
        && (!(Unmatched || MentorsWithoutMentee)
            || (enrollment.Stage is EnrollmentStage.Ready && (enrollment.Role is ProgramRole.Mentor ? MentorsWithoutMentee : Unmatched)));

    private static bool IsIn<T>(IReadOnlyList<T>? wanted, T value, bool otherwise) => wanted is null or [] ? otherwise : wanted.Contains(value);
}
