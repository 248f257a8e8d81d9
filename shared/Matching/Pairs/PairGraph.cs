using MentorFlow.Matching.Scoring;

namespace MentorFlow.Matching.Pairs;

/// <summary>
/// Scored pairs of learners and guides, row by row, including those a rule forbids: their price is asked for later.
/// </summary>
public sealed class PairGraph
{
    public required IReadOnlyList<Profile> Learners { get; init; }

    public required IReadOnlyList<Profile> Guides { get; init; }

    /// <summary>First pair of each learner, and the number of pairs at the end.</summary>
    public required int[] RowStart { get; init; }

    /// <summary>Place of the guide of each pair in <see cref="Guides"/>.</summary>
    public required int[] Guide { get; init; }

    /// <summary>Score of each pair in steps of 0.0001.</summary>
    public required int[] Steps { get; init; }

    public required HardRule[] Broken { get; init; }

    public int Pairs => Guide.Length;
}
