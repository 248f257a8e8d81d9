using MentorFlow.Domain.Storage;

namespace MentorFlow.Standalone.Demo;

/// <summary>How far the demo has come, kept with the data it made: a later start goes on from there.</summary>
internal sealed record DemoProgress(DemoScene Scene) : IDocument
{
    public static Key<DemoProgress> KeyOf() => new(Partition.Organization, "demo");

    public static string Type => "demo";

    public Partition Partition => Partition.Organization;

    public string Id => KeyOf().Id;
}

internal enum DemoScene
{
    /// <summary>People, programs, and who has come how far.</summary>
    Prepare,

    /// <summary>Those who have come so far pass their training.</summary>
    Train,

    /// <summary>The pilot's people answer what is proposed to them.</summary>
    Answer,

    /// <summary>The pilot's pairs exist: first things that need a coordinator.</summary>
    Trouble,

    /// <summary>Everybody answers what they are asked, and meets.</summary>
    Live,
}
