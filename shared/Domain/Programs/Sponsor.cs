namespace MentorFlow.Domain.Programs;

/// <summary>Somebody of the senior management who stands behind the program (R13).</summary>
/// <param name="Language">BCP 47 tag of the language to write in; English when null.</param>
/// <param name="Commitments">What they promised to do; null for nothing.</param>
public sealed record Sponsor(string Name, string Email, string? Language = null, IReadOnlyList<SponsorCommitment>? Commitments = null);

/// <param name="By">The last day for it, where the program is.</param>
public sealed record SponsorCommitment(SponsorAct Act, DateOnly By);

/// <summary>What a sponsor does beside granting the time.</summary>
public enum SponsorAct
{
    OpensLaunch,
    GivesTestimonial,
    TakesPart,
    JoinsRecruitmentEvent,
}
