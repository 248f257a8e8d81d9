using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Privacy;

/// <summary>What became of an erasure: what was searched, found and removed, as figures. It names nobody, and so stays.</summary>
/// <param name="RequestId">Of the request; the random id of the person stands in it.</param>
/// <param name="BegunAt">When the first search was made, UTC.</param>
/// <param name="Places">Every place that was searched, also those in which nothing was found.</param>
/// <param name="DoneAt">When the last search was made, UTC; null while it goes on.</param>
public sealed record ErasureProof(
    string RequestId, DateTimeOffset BegunAt, IReadOnlyList<ErasedPlace> Places, DateTimeOffset? DoneAt = null) : IDocument
{
    public static string Type => "erasure-proof";

    public Partition Partition => Partition.Organization;

    public string Id => KeyOf(RequestId).Id;

    /// <summary>Things that were found at first.</summary>
    public int Found => Places.Sum(place => place.Found);

    /// <summary>Things that are still found, and should not be.</summary>
    public int Left => Places.Sum(place => place.Left);

    public static Key<ErasureProof> KeyOf(string requestId) => new(Partition.Organization, $"erasure-proof:{requestId}");
}

/// <param name="Place">A type of document ("session"), or a place beside the database: see <see cref="OtherPlaces"/>.</param>
/// <param name="Fate">What erasure does with what is found there.</param>
/// <param name="Found">At the first search.</param>
/// <param name="Left">At the last searches, by name and address and then by the random id; 0 until then.</param>
public sealed record ErasedPlace(string Place, ErasureFate Fate, int Found, int Left = 0);

/// <summary>Where something about a person may stand that is no document.</summary>
public static class OtherPlaces
{
    /// <summary>Mails that were written to files, to them and to others who were told of them.</summary>
    public const string Outbox = "outbox";

    /// <summary>Instances of the durable engine that are about them.</summary>
    public const string Histories = "histories";

    /// <summary>Files that they handed over.</summary>
    public const string Files = "files";

    /// <summary>Identities that a video provider knows them by.</summary>
    public const string VideoIdentities = "video-identities";

    public static IReadOnlyList<string> All { get; } = [Outbox, Histories, Files, VideoIdentities];
}
