using MentorFlow.Domain.Changes;
using MentorFlow.Domain.Enrollments;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>What a change of a program would be, and whom it touches.</summary>
/// <param name="Version">Of the program that is changed.</param>
/// <param name="Whole">What all mentorships do for which nothing else is chosen.</param>
/// <param name="Counts">How many running mentorships it touches, by what it means for them.</param>
/// <param name="Stages">How many people without a mentorship it touches, by stage.</param>
public sealed record ProgramChangeFacts(
    string ProgramId,
    int Version,
    IReadOnlyList<FieldChange> Difference,
    PairChoice Whole,
    IReadOnlyDictionary<EffectOutcome, int> Counts,
    IReadOnlyList<StageEffect> Stages,
    PageOfItems<AffectedPair> Pairs);

/// <summary>A mentorship that a change touches.</summary>
/// <param name="Choice">For this one; null where it does as all do.</param>
public sealed record AffectedPair(
    string MentorshipId, IReadOnlyList<PersonRef> People, EffectOutcome Outcome, IReadOnlyList<Effect> Effects, PairChoice? Choice);

/// <summary>People of one stage, and what a change means for them.</summary>
public sealed record StageEffect(EnrollmentStage Stage, int People, EffectOutcome Outcome);

/// <summary>A version of a program: of the one that stands there is no end, and of the first no difference.</summary>
/// <param name="From">Since when it counts, UTC; null where that was not kept.</param>
/// <param name="By">Who made it, as the ledger writes it; null for the first.</param>
/// <param name="Difference">What it says otherwise than the one before.</param>
public sealed record VersionFacts(int Version, DateTimeOffset? From, string? By, IReadOnlyList<FieldChange> Difference)
{
    /// <summary>The version that took the place of a kept one.</summary>
    public static VersionFacts After(ProgramVersion replaced) =>
        new(replaced.Version + 1, replaced.ReplacedAt, replaced.ReplacedBy, replaced.Difference);
}
