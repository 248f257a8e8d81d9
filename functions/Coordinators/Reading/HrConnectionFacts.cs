using MentorFlow.Domain.Hris;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A connection to an HR system, or to a directory that provisions people, and how it stands.</summary>
/// <param name="Vendor">Null for a directory, which speaks SCIM 2.0 whoever made it.</param>
/// <param name="Failed">How many events could not be taken in; no more than <see cref="HrReading.MostFailed"/> are counted.</param>
/// <param name="Failure">What the failure that lasts began with; null when none does.</param>
/// <param name="LooksUp">Whether people are looked up for some of its events.</param>
/// <param name="TriedAt">When that was tried last; null before the first time.</param>
/// <param name="WorkItem">Key of the work item about its failure, in the organization's queue; null when none is open.</param>
public sealed record HrConnectionFacts(
    string Name,
    HrisVendor? Vendor,
    HrConnectionState State,
    HrEventFacts? Last,
    int Failed,
    DateTimeOffset? FailingSince,
    string? Failure,
    bool LooksUp,
    DateTimeOffset? TriedAt,
    string? TrialFailure,
    string? WorkItem);

public enum HrConnectionState
{
    /// <summary>Nothing has come from it that is still kept.</summary>
    Quiet,
    Works,

    /// <summary>Its look-up was not answered when it was tried.</summary>
    TrialFailed,

    /// <summary>What it sends cannot be taken in.</summary>
    Fails,
}
