using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Photos;

/// <summary>
/// That somebody has a photo, one for all their programs. Partners, who is proposed to them, and coordinators see it; matching never reads it. The bytes
/// lie where attached files do.
/// </summary>
/// <param name="KeptAt">UTC.</param>
public sealed record ProfilePhoto(string PersonId, DateTimeOffset KeptAt) : IDocument
{
    public static string Type => "profile-photo";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId).Id;

    public static Key<ProfilePhoto> KeyOf(string personId) => new(Partition.Person(personId), "profile-photo");

    /// <summary>The id of the bytes: a new photo takes the place of the one before.</summary>
    public static string FileOf(string personId) => Uuid5.Of($"profile-photo|{personId}").ToString();
}
