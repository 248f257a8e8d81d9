using MentorFlow.Domain.Comparisons;
using MentorFlow.Domain.Outcomes;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>
/// Groups side by side (R2, F13, R114), with as much as may be shown: what a small group can say stands beside each share as the bounds in which it may
/// lie.
/// </summary>
/// <param name="Comparisons">Programs, or the tracks of one, by measure.</param>
/// <param name="Satisfaction">Of the same groups: mean of the answers at the end, as results count them.</param>
/// <param name="Training">Trained and untrained.</param>
/// <param name="Outcomes">Who took part and who did not, months later; null while no legal basis holds.</param>
public sealed record ComparisonFacts(
    IReadOnlyList<Comparison> Comparisons,
    IReadOnlyList<ComparedMean> Satisfaction,
    TrainingEffect Training,
    IReadOnlyList<OutcomeFacts>? Outcomes)
{
    /// <summary>What all of this can say, and what it cannot.</summary>
    public string Caution { get; init; } = Languages.BuiltIn.English["console-comparisons.no-proof"];
}

/// <summary>What became of people at work so many months after their mentorships had closed, beside those who had none.</summary>
/// <param name="Program">Its name.</param>
/// <param name="Cohort">The quarter in which the mentorships closed: "2027-Q3".</param>
/// <param name="Months">6 or 12.</param>
/// <param name="TakingPart">How many people; null where they were fewer than five.</param>
/// <param name="Others">Likewise.</param>
/// <param name="Kinds">By what became of them; each with the two groups and their difference.</param>
public sealed record OutcomeFacts(
    string Program, string Cohort, int Months, DateTimeOffset ReadAt, int? TakingPart, int? Others, IReadOnlyList<OutcomeComparison> Kinds)
{
    private const string Taking = "taking part";
    private const string NotTaking = "not taking part";

    /// <param name="program">Its name.</param>
    public static OutcomeFacts Of(string program, OutcomeReading reading) => new(
        program,
        reading.Cohort,
        reading.Months,
        reading.ReadAt,
        reading.TakingPart?.People,
        reading.Others?.People,
        [
            By(OutcomeKind.Left, reading, totals => totals.Left),
            By(OutcomeKind.Promoted, reading, totals => totals.Promoted),
            By(OutcomeKind.Moved, reading, totals => totals.Moved),
        ]);

    // Of a group that is too small nothing was kept: there is nothing of it here to be worked out.
    private static OutcomeComparison By(OutcomeKind kind, OutcomeReading reading, Func<OutcomeTotals, int> count)
    {
        var groups = Comparing.Of(
            [Counted(Taking, reading.TakingPart), Counted(NotTaking, reading.Others)], against: place => place == 0 ? 1 : null, isWholeKnown: false);
        return new OutcomeComparison(kind, groups[0].Share, groups[1].Share, groups[0].Difference);

        CountedGroup Counted(string name, OutcomeTotals? totals) => new(name, totals is null ? 0 : count(totals), totals?.People ?? 0);
    }
}

public enum OutcomeKind
{
    /// <summary>They no longer work here.</summary>
    Left,
    Promoted,

    /// <summary>Another role or team, without a promotion.</summary>
    Moved,
}

/// <param name="TakingPart">Null where it is withheld.</param>
/// <param name="Others">Likewise.</param>
/// <param name="Difference">Of who took part to who did not; null where one of the two is withheld.</param>
public sealed record OutcomeComparison(OutcomeKind Kind, ComparedShare? TakingPart, ComparedShare? Others, ComparedDifference? Difference);
