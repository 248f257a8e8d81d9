using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Video;

/// <summary>By which a video provider knows a person: kept so that it can be erased there.</summary>
public sealed record VideoIdentity(string PersonId, string Provider, string Identity) : IDocument
{
    public static string Type => "videoidentity";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId, Provider).Id;

    public static Key<VideoIdentity> KeyOf(string personId, string provider) => new(Partition.Person(personId), $"videoidentity:{provider}");
}
