namespace MentorFlow.Domain.Keys;

/// <summary>How long the inputs of decisions are kept, so that they can be made again; the ledger itself stays.</summary>
/// <param name="Span">From the decision on.</param>
public sealed record InputsRetention(TimeSpan Span)
{
    /// <summary>A decision is asked about while the program runs, and until the last question a year after its end.</summary>
    public static InputsRetention Default { get; } = new(TimeSpan.FromDays(3 * 365));

    /// <summary>Less than this nobody could look at.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromDays(1);
}
