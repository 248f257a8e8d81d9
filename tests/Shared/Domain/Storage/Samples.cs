using MentorFlow.Domain.Storage;

namespace MentorFlow.Tests.Shared.Domain.Storage;

public enum Mood
{
    Calm,
    Eager,
}

public sealed record Card(
    string Program,
    string Key,
    string Text = "",
    int Number = 0,
    bool Done = false,
    Mood Mood = Mood.Calm,
    Card.Place? At = null,
    TimeSpan? Keep = null) : IDocument
{
    public static string Type => "card";

    public Partition Partition => Partition.Program(Program);

    public string Id => $"card:{Key}";

    public TimeSpan? TimeToLive => Keep;

    public sealed record Place(string City);
}

public sealed record Counter(string Program, int Value) : IDocument
{
    public static string Type => "counter";

    public Partition Partition => Partition.Program(Program);

    public string Id => "counter";
}
