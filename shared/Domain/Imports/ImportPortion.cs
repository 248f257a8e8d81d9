using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Imports;

/// <summary>Some rows of a list that is to be taken in: as many as fit the store, and as are taken in at one go.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Rows">Empty once they are taken in: what a list says about people is kept with the people.</param>
/// <param name="Pairs">The rows of a list of running pairs, empty once they are taken in; null for a list of people.</param>
/// <param name="LeftOut">Of running pairs: what stood in the way of a row when it was taken in, though not when it was looked at. Null for none.</param>
public sealed record ImportPortion(
    string OrderId,
    int Number,
    ImportStage Stage,
    IReadOnlyList<ImportRow> Rows,
    IReadOnlyList<PairLook>? Pairs = null,
    IReadOnlyList<ImportError>? LeftOut = null) : IDocument
{
    public const int Size = 100;

    public static string Type => "import-rows";

    public Partition Partition => Partition.Organization;

    public string Id => KeyOf(OrderId, Number).Id;

    public TimeSpan? TimeToLive => Stage is ImportStage.LookedAt ? ImportOrder.Patience : ImportOrder.Memory;

    public static Key<ImportPortion> KeyOf(string orderId, int number) => new(Partition.Organization, $"{PrefixOf(orderId)}{number:D5}");

    public static string PrefixOf(string orderId) => $"import-rows:{orderId}:";
}

public enum ImportStage
{
    LookedAt,
    Confirmed,
    TakenIn,

    /// <summary>Of a list about which a coordinator is asked.</summary>
    Asked,
}
