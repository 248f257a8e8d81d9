using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Enrollments;

/// <summary>A person in a program, as mentor, mentee or peer.</summary>
/// <param name="InvitedBecause">What brought them here: "import", "hris:hired", "sign-up:newsletter", "invitation", "pairs".</param>
/// <param name="ZoneGivenAt">When the person gave the zone of their profile, UTC; null before, and where it was not kept yet.</param>
/// <param name="Invitation">Counts the invitations, from 1: a new turning point invites again after a lapse, a decline or a departure.</param>
public sealed record Enrollment(
    string ProgramId,
    string PersonId,
    ProgramRole Role,
    string InvitedBecause,
    DateTimeOffset CreatedAt,
    EnrollmentStage Stage = EnrollmentStage.Planned,
    Consent? Consent = null,
    Profile? Profile = null,
    TrainingRecord? Training = null,
    string? EndedBecause = null,
    int Invitation = 1,
    DateTimeOffset? ZoneGivenAt = null) : IDocument
{
    /// <summary>What brought those who came with a mentorship that began elsewhere.</summary>
    public const string Pairs = "pairs";

    /// <summary>Since when they have a break from being matched, UTC; null for who has none.</summary>
    public DateTimeOffset? RestsSince { get; init; }

    public static string Type => "enrollment";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, PersonId).Id;

    public static Key<Enrollment> KeyOf(string programId, string personId) => new(Partition.Program(programId), $"enrollment:{personId}");

    /// <summary>Whether they may be invited once more: an earlier invitation came to nothing, or they left.</summary>
    public bool CanComeAgain => Stage is EnrollmentStage.Declined or EnrollmentStage.Lapsed or EnrollmentStage.Left;

    /// <summary>Whether that reason invites them once more: it came after they were invited before.</summary>
    /// <param name="reasonAt">UTC; null for no reason.</param>
    public bool ComesAgainFor(DateTimeOffset? reasonAt) => CanComeAgain && CreatedAt < reasonAt;

    /// <summary>Whether they came with a mentorship that began elsewhere, and have not said yet whether they agree to go on here.</summary>
    public bool AwaitsConsent => this is { InvitedBecause: Pairs, Stage: EnrollmentStage.Matched, Consent: null };

    /// <summary>Whether the person still takes part, in whatever stage.</summary>
    public bool IsOpen => Stage is not (EnrollmentStage.Declined or EnrollmentStage.Lapsed or EnrollmentStage.Left or EnrollmentStage.Completed);
}

public enum EnrollmentStage
{
    /// <summary>To be invited when recruitment opens.</summary>
    Planned,

    /// <summary>Invited, no answer yet.</summary>
    Invited,

    /// <summary>Said yes and consented; the profile is not complete.</summary>
    Accepted,

    /// <summary>Profile complete, training not passed.</summary>
    InTraining,

    /// <summary>In the pool for the next round.</summary>
    Ready,

    /// <summary>In a mentorship.</summary>
    Matched,

    Completed,
    Declined,

    /// <summary>Never answered.</summary>
    Lapsed,

    /// <summary>Left by choice, or left the organization.</summary>
    Left,
}

/// <summary>Recorded consent (R17): to what text, when.</summary>
public sealed record Consent(string TextVersion, DateTimeOffset At)
{
    /// <summary>The version of the text that the invitation page shows today.</summary>
    public const string CurrentText = "2026-11";
}
