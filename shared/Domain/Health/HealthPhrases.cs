namespace MentorFlow.Domain.Health;

/// <summary>Why a mentorship does not do well, as a sentence about the pair.</summary>
public static class HealthPhrases
{
    public static Phrase Of(HealthReason reason) => new($"pair-health.reasons.{reason}");
}
