using System.Globalization;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Hris;

/// <summary>
/// One event of a delivery and what became of it. What it said about the person stays in the delivery, and both go at the same time. Its id is its place
/// in time, so that the events of a connection are listed as they came.
/// </summary>
/// <param name="Index">Its place in the delivery, from 0.</param>
/// <param name="Kind">As the system called it; what it meant for the person is <paramref name="Meaning"/>.</param>
/// <param name="EffectiveAt">When it takes effect, UTC.</param>
/// <param name="ReceivedAt">UTC.</param>
/// <param name="Kept">How long after its receipt.</param>
/// <param name="ChangedAt">When its state changed last, UTC.</param>
/// <param name="PersonId">Null before it was taken in.</param>
/// <param name="FollowUps">What it entailed; those that the person's record still has are open.</param>
/// <param name="Ahead">When what it announced takes effect, UTC.</param>
/// <param name="Failure">Why it could not be taken in, without addresses; null when it could.</param>
/// <param name="Replays">How often a coordinator, or a connection that works again, had it taken in once more.</param>
public sealed record HrisEventRecord(
    string Connection,
    string DeliveryId,
    int Index,
    HrisEventKind Kind,
    string ExternalPersonId,
    DateTimeOffset EffectiveAt,
    DateTimeOffset ReceivedAt,
    TimeSpan Kept,
    DateTimeOffset ChangedAt,
    HrisEventState State = HrisEventState.Waiting,
    string? PersonId = null,
    HrisEventKind Meaning = HrisEventKind.Unknown,
    IReadOnlyList<HrisFollowUp>? FollowUps = null,
    IReadOnlyList<DateTimeOffset>? Ahead = null,
    string? Failure = null,
    int Replays = 0) : IDocument
{
    private const int DigitsOfTime = 19;
    private const int DigitsOfDelivery = 32;

    public static string Type => "hris-event";

    public Partition Partition => Partition.Connection(Connection);

    public string Id => KeyOf(Connection, Place).Id;

    /// <summary>Where it stands among those of the connection: a later one has a higher place, and no two have the same.</summary>
    public string Place => $"{DeliveryPlace(ReceivedAt, DeliveryId)}-{Index.ToString("D5", CultureInfo.InvariantCulture)}";

    /// <summary>Counted from the receipt, not from the last change of its state: it must not outlive its delivery.</summary>
    public TimeSpan? TimeToLive => ReceivedAt + Kept - ChangedAt is { Ticks: > 0 } left ? left : TimeSpan.FromSeconds(1);

    public static Key<HrisEventRecord> KeyOf(string connection, string place) => new(Partition.Connection(connection), $"{Type}:{place}");

    /// <summary>Ids of the events of one delivery begin so.</summary>
    public static string PrefixOf(HrisDelivery delivery) => $"{Type}:{DeliveryPlace(delivery.ReceivedAt, delivery.Id)}-";

    /// <summary>Before everything that came at that moment or later.</summary>
    public static string IdAt(DateTimeOffset moment) => $"{Type}:{PlaceAt(moment)}";

    /// <summary>Whether a text that came from outside could be the place of an event.</summary>
    public static bool IsPlace(string text) => text.Split('-') is [{ Length: DigitsOfTime } time, { Length: DigitsOfDelivery } delivery, { Length: > 0 } index]
        && time.All(char.IsAsciiDigit)
        && delivery.All(char.IsAsciiHexDigitLower)
        && index.All(char.IsAsciiDigit);

    public static HrisEventRecord Of(HrisDelivery delivery, int index)
    {
        var said = delivery.Events[index];
        return new HrisEventRecord(
            delivery.Connection,
            delivery.Id,
            index,
            said.Kind,
            said.ExternalPersonId,
            said.EffectiveAt,
            delivery.ReceivedAt,
            delivery.Keep,
            delivery.ReceivedAt,
            said.Kind is HrisEventKind.Unknown ? HrisEventState.OfNoUse : HrisEventState.Waiting);
    }

    private static string PlaceAt(DateTimeOffset moment) => moment.UtcTicks.ToString($"D{DigitsOfTime}", CultureInfo.InvariantCulture);

    private static string DeliveryPlace(DateTimeOffset receivedAt, string deliveryId) => $"{PlaceAt(receivedAt)}-{deliveryId.Split(':')[^1]}";
}

/// <summary>How far an event has come.</summary>
public enum HrisEventState
{
    /// <summary>Received, and not taken in yet.</summary>
    Waiting,

    /// <summary>Taken in; what follows from it may still be open.</summary>
    TakenIn,

    /// <summary>It could not be taken in, however often it was tried.</summary>
    Failed,

    /// <summary>Of a type that nothing is done with.</summary>
    OfNoUse,
}
