using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Privacy;

/// <summary>That somebody was told that they are to be erased, since they take part in nothing any more; it goes with them.</summary>
/// <param name="Due">When they go, as they were told, UTC.</param>
/// <param name="AnnouncedAt">UTC.</param>
public sealed record RetentionNotice(string PersonId, DateTimeOffset Due, DateTimeOffset AnnouncedAt) : IDocument
{
    public static string Type => "retention-notice";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId).Id;

    public static Key<RetentionNotice> KeyOf(string personId) => new(Partition.Person(personId), "retention-notice");
}
