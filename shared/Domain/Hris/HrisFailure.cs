using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Hris;

/// <summary>That an event could not be taken in: the index of failures, written in one batch with the event's record.</summary>
/// <param name="Place">See <see cref="HrisEventRecord.Place"/>.</param>
/// <param name="Left">How long the event is still kept.</param>
public sealed record HrisFailure(string Connection, string Place, TimeSpan? Left) : IDocument
{
    public static string Type => "hris-failure";

    public Partition Partition => Partition.Connection(Connection);

    public string Id => KeyOf(Connection, Place).Id;

    public TimeSpan? TimeToLive => Left;

    public static Key<HrisFailure> KeyOf(string connection, string place) => new(Partition.Connection(connection), $"{Type}:{place}");

    public static HrisFailure Of(HrisEventRecord failed) => new(failed.Connection, failed.Place, failed.TimeToLive);
}
