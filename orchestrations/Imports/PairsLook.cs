using MentorFlow.Domain.Imports;

namespace MentorFlow.Orchestrations.Imports;

/// <summary>A list of running pairs that was looked at, of which nothing is saved.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Rows">Good and bad.</param>
/// <param name="Good">Those that keep every rule, each with what it comes to.</param>
public sealed record PairsLook(DateTimeOffset At, int Rows, IReadOnlyList<PairLook> Good, IReadOnlyList<ImportError> Errors)
{
    /// <summary>Whether nothing of it can be read, down to the names of its columns.</summary>
    public bool IsUnreadable => Rows == 0 && Errors.Count > 0;
}
