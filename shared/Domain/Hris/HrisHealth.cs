using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Hris;

/// <summary>Whether a connection works: the outage that is open, if one is, and the last trial of its look-up.</summary>
/// <param name="Outages">How many there were; the last one may be open.</param>
/// <param name="FailingSince">Since when the open one lasts, UTC; null while none is.</param>
/// <param name="AtLookUp">Whether it was a look-up that failed: then only a look-up shows that it works again.</param>
/// <param name="Failure">What the open one began with, without addresses.</param>
/// <param name="TriedAt">When the look-up was tried last, UTC; null before the first time, and where there is none to try.</param>
/// <param name="TrialFailure">Why that failed, without addresses; null when it did not.</param>
public sealed record HrisHealth(
    string Connection,
    int Outages = 0,
    DateTimeOffset? FailingSince = null,
    bool AtLookUp = false,
    string? Failure = null,
    DateTimeOffset? TriedAt = null,
    string? TrialFailure = null) : IDocument
{
    public static string Type => "hris-health";

    public Partition Partition => Partition.Connection(Connection);

    public string Id => KeyOf(Connection).Id;

    public static Key<HrisHealth> KeyOf(string connection) => new(Partition.Connection(connection), "hris-health");

    /// <summary>An event could not be taken in; one outage is open at a time, however many events meet it.</summary>
    public HrisHealth Failing(string cause, bool atLookUp, DateTimeOffset now) => FailingSince is not null
        ? this
        : this with { Outages = Outages + 1, FailingSince = now, AtLookUp = atLookUp, Failure = cause };

    /// <summary>Something was taken in, or looked up: ends an outage of its kind.</summary>
    public HrisHealth Working(bool lookedUp) => FailingSince is null || (AtLookUp && !lookedUp) ? this : Ended();

    /// <summary>The outage is over, or a coordinator has decided about it.</summary>
    public HrisHealth Ended() => this with { FailingSince = null, AtLookUp = false, Failure = null };

    /// <param name="failure">Null when the look-up was answered.</param>
    public HrisHealth Tried(string? failure, DateTimeOffset now) => this with { TriedAt = now, TrialFailure = failure };
}
