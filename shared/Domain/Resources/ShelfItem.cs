using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Resources;

/// <summary>A link that all participants of a program see: passed on by one of them, or put there by a coordinator.</summary>
/// <param name="ItemId">Id of the resource that it came of; a UUID for one of a coordinator.</param>
/// <param name="Why">A line that says what it is good for.</param>
/// <param name="AddedBy">Person id of who passed it on; null for a coordinator. Participants are not told.</param>
/// <param name="AddedAt">UTC.</param>
/// <param name="RemovedAt">When a coordinator took it off the shelf, UTC; null while it stands there.</param>
/// <param name="RemovedBecause">In the words of the coordinator, for who passed it on.</param>
public sealed record ShelfItem(
    string ProgramId,
    string ItemId,
    string Title,
    Uri Link,
    string Why,
    string? AddedBy,
    DateTimeOffset AddedAt,
    DateTimeOffset? RemovedAt = null,
    string? RemovedBecause = null) : IDocument
{
    public static string Type => "shelf-item";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, ItemId).Id;

    public static Key<ShelfItem> KeyOf(string programId, string itemId) => new(Partition.Program(programId), $"shelf-item:{itemId}");
}
