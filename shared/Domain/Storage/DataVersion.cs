namespace MentorFlow.Domain.Storage;

/// <summary>How far the stored data has been brought, so that no version of the app works on data that it does not know.</summary>
/// <param name="Number">Of the last upgrade that came to its end; 1 is the data of MentorFlow 1.0.</param>
/// <param name="Product">The version of the app that brought it there, for people who meet it with an older one.</param>
/// <param name="At">When, UTC.</param>
public sealed record DataVersion(int Number, string Product, DateTimeOffset At) : IDocument
{
    public static string Type => "data-version";

    public Partition Partition => Key.Partition;

    public string Id => Key.Id;

    public static Key<DataVersion> Key { get; } = new(Partition.Organization, "data-version");
}
