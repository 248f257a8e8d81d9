using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Imports;

/// <summary>
/// A list that was handed in and looked at, to be taken in once somebody says so. Its good rows stand beside it, in <see cref="ImportPortion"/>s.
/// </summary>
/// <param name="Actor">Who handed it in, as the ledger writes it.</param>
/// <param name="SaidAt">When, UTC: what it says was said then.</param>
/// <param name="Rows">Good and bad.</param>
/// <param name="Good">Rows that keep every rule.</param>
/// <param name="Errors">The first of them, for a page.</param>
/// <param name="Problems">How many errors there are.</param>
/// <param name="ConfirmedAt">When it was said that the good rows are to be taken in, UTC; null before.</param>
/// <param name="IsAsked">Whether it waits for the answer to a work item.</param>
/// <param name="ProgramId">Of the program that running pairs come into; null for a list of people.</param>
/// <param name="Pairs">What its good rows come to, for a list of running pairs.</param>
public sealed record ImportOrder(
    string OrderId,
    string Actor,
    DateTimeOffset SaidAt,
    int Rows,
    int Good,
    ImportCounts Counts,
    IReadOnlyList<ImportError> Errors,
    int Problems,
    DateTimeOffset? ConfirmedAt = null,
    bool IsAsked = false,
    string? ProgramId = null,
    PairCounts? Pairs = null) : IDocument
{
    /// <summary>How long a list that was looked at waits to be confirmed.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>How long it can be read what became of it; the rows themselves go as soon as they are taken in.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    public const int MostErrors = 200;

    public static string Type => "import";

    public Partition Partition => Partition.Organization;

    public string Id => KeyOf(OrderId).Id;

    public TimeSpan? TimeToLive => ConfirmedAt is null && !IsAsked ? Patience : Memory;

    public int Portions => (Good + ImportPortion.Size - 1) / ImportPortion.Size;

    public static Key<ImportOrder> KeyOf(string orderId) => new(Partition.Organization, $"import:{orderId}");
}
