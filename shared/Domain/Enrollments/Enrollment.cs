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

    /// <summary>What brought those whom a coordinator picked by hand: they may come after recruitment has closed, too.</summary>
    public const string ByHand = "invitation";

    /// <summary>What brought those who were here before and came back on their own.</summary>
    public const string Returned = "return";

    /// <summary>How what brought those begins who asked for it themselves: the channel follows.</summary>
    public const string SignUp = "sign-up:";

    /// <summary>Why an invitation ended that nobody had answered when recruitment closed.</summary>
    public const string RecruitmentClosed = "recruitment closed";

    /// <summary>Why a coordinator took them out.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>Why they went out of a program that ended before they were matched.</summary>
    public const string NeverMatched = "never matched";

    /// <summary>Since when they have a break from being matched, UTC; null for who has none.</summary>
    public DateTimeOffset? RestsSince { get; init; }

    /// <summary>When they come back from it by themselves, UTC; null where they say so themselves, and without a break.</summary>
    public DateTimeOffset? RestsUntil { get; init; }

    /// <summary>Since when they wait in the pool, UTC; null for who is not in it, and where it was not kept yet.</summary>
    public DateTimeOffset? ReadySince { get; init; }

    /// <summary>
    /// Events of the program that were moved while they stayed with the date of before: that date, UTC, by the name of the event. Null for none.
    /// </summary>
    public IReadOnlyDictionary<string, DateTimeOffset>? KeptEvents { get; init; }

    /// <summary>The version of the text that they were asked about since it changed; null where it has not changed since their yes.</summary>
    public string? ConsentAsked { get; init; }

    /// <summary>Whether they have not said yet whether they agree to a text that has changed: nothing new is done with what they said until then.</summary>
    public bool AwaitsNewConsent =>
        IsOpen && Consent is { } given && ConsentAsked is { } asked && string.CompareOrdinal(given.TextVersion, asked) < 0;

    /// <summary>Id of the part of the program that they are in; null for none, and one that is gone is none.</summary>
    public string? Track { get; init; }

    public static string Type => "enrollment";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, PersonId).Id;

    public static Key<Enrollment> KeyOf(string programId, string personId) => new(Partition.Program(programId), $"enrollment:{personId}");

    /// <summary>Whether they may be invited once more: an earlier invitation came to nothing, or they left.</summary>
    public bool CanComeAgain => Stage is EnrollmentStage.Declined or EnrollmentStage.Lapsed or EnrollmentStage.Left;

    /// <summary>Whether they or a coordinator may bring them back: all that they did here is over, however it ended.</summary>
    public bool CanReturn => !IsOpen;

    /// <summary>Whether they asked to take part themselves, so that they are told when they have to wait.</summary>
    public bool Asked => InvitedBecause == Returned || InvitedBecause.StartsWith(SignUp, StringComparison.Ordinal);

    /// <summary>Whether they know of the program: they were invited, or asked for it.</summary>
    public bool IsTold => Stage is not (EnrollmentStage.Planned or EnrollmentStage.Waitlisted) || Invitation > 1 || Asked;

    /// <summary>Whether they take one of the places that a program with a size cap has.</summary>
    public bool HoldsPlace => IsOpen && Stage is not EnrollmentStage.Waitlisted;

    /// <summary>Whether that reason invites them once more: it came after they were invited before.</summary>
    /// <param name="reasonAt">UTC; null for no reason.</param>
    public bool ComesAgainFor(DateTimeOffset? reasonAt) => CanComeAgain && CreatedAt < reasonAt;

    /// <summary>Whether they came with a mentorship that began elsewhere, and have not said yet whether they agree to go on here.</summary>
    public bool AwaitsConsent => this is { InvitedBecause: Pairs, Stage: EnrollmentStage.Matched, Consent: null };

    /// <summary>Whether the person still takes part, in whatever stage.</summary>
    public bool IsOpen => Stage is not (EnrollmentStage.Declined or EnrollmentStage.Lapsed or EnrollmentStage.Left or EnrollmentStage.Completed
        or EnrollmentStage.Unmatched);
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

    /// <summary>On the list of a program that is full: invited as soon as a place is free.</summary>
    Waitlisted,

    /// <summary>The program has ended, and no mentorship came of it for them.</summary>
    Unmatched,
}

/// <summary>Recorded consent (R17): to what text, when.</summary>
public sealed record Consent(string TextVersion, DateTimeOffset At)
{
    /// <summary>The version of the text that comes with the product; an organization may ask a newer one of its own.</summary>
    public const string CurrentText = "2026-11";
}
