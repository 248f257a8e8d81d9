using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Imports;

/// <summary>Whether the place of nightly lists can be looked at: one that cannot is asked about once, not every night.</summary>
/// <param name="Outages">How many times it could not be; the last one may last.</param>
/// <param name="FailingSince">Since when it lasts, UTC; null while it does not.</param>
public sealed record NightlyHealth(int Outages = 0, DateTimeOffset? FailingSince = null) : IDocument
{
    public static string Type => "nightly-health";

    public Partition Partition => Partition.Organization;

    public string Id => Key.Id;

    public static Key<NightlyHealth> Key { get; } = new(Partition.Organization, "nightly-health");

    public NightlyHealth Failing(DateTimeOffset now) => FailingSince is null ? new NightlyHealth(Outages + 1, now) : this;

    /// <summary>The place was looked at, or a coordinator has decided about it.</summary>
    public NightlyHealth Ended() => this with { FailingSince = null };
}
