using MentorFlow.Domain.Storage;

namespace MentorFlow.Standalone.Demo;

/// <summary>Kept with the data of the demo: whose they are, and when the history ended and the reader came in.</summary>
/// <param name="Since">UTC.</param>
internal sealed record DemoProgress(DateTimeOffset Since) : IDocument
{
    public static Key<DemoProgress> KeyOf() => new(Partition.Organization, "demo");

    public static string Type => "demo";

    public Partition Partition => Partition.Organization;

    public string Id => KeyOf().Id;
}
