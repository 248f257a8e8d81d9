using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Hris;

/// <summary>
/// What an event meant when it was first applied, kept before the person is saved: applied again after a crash, the person has changed
/// already, and a return from leave or a new role would not be seen any more.
/// </summary>
/// <param name="DeliveryId">Document id of the delivery.</param>
/// <param name="Index">Of the event in its delivery.</param>
/// <param name="At">When it was first applied; what follows from it has this moment, however often it is applied. UTC.</param>
public sealed record HrisMeaning(string Connection, string DeliveryId, int Index, HrisEventKind Kind, DateTimeOffset At) : IDocument
{
    public static string Type => "hris-meaning";

    public Partition Partition => Partition.Connection(Connection);

    public string Id => KeyOf(Connection, DeliveryId, Index).Id;

    /// <summary>Longer than a coordinator takes to have a failed event applied again.</summary>
    public TimeSpan? TimeToLive => TimeSpan.FromDays(90);

    public static Key<HrisMeaning> KeyOf(string connection, string deliveryId, int index) =>
        new(Partition.Connection(connection), $"hris-meaning:{deliveryId}:{index}");
}
