using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Video;

/// <summary>By which a video provider knows a person: kept so that it can be erased there.</summary>
public sealed record VideoIdentity(string PersonId, string Provider, string Identity) : IDocument
{
    public static string Type => "videoidentity";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => IdOf(Provider);

    public static string IdOf(string provider) => $"videoidentity:{provider}";
}
