using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Imports;

/// <summary>The last list that was found by night: one is looked at once, and the next is measured by it.</summary>
/// <param name="Digest">SHA-256 of the file, in hexadecimal.</param>
/// <param name="Rows">How many rows the last one had that was taken in; 0 before the first.</param>
public sealed record NightlyList(string Digest, int Rows) : IDocument
{
    private const int Fifth = 5;

    public static string Type => "nightly-list";

    public Partition Partition => Partition.Organization;

    public string Id => Key.Id;

    public static Key<NightlyList> Key { get; } = new(Partition.Organization, "nightly-list");

    /// <summary>What makes somebody look before the list is taken in, or after; null when nothing does.</summary>
    /// <param name="rows">Good and bad.</param>
    /// <param name="before">How many rows the last one had that was taken in.</param>
    public static ListDoubt? DoubtAbout(int rows, int problems, int before) =>
        rows == 0 && problems > 0 ? ListDoubt.Unreadable
        : (before - rows) * Fifth >= before && before > 0 ? ListDoubt.Shrank
        : problems > 0 ? ListDoubt.Problems
        : null;
}

/// <summary>Why somebody should look at a list that came by night.</summary>
public enum ListDoubt
{
    /// <summary>Nothing of it can be read.</summary>
    Unreadable,

    /// <summary>A fifth of the rows or more is gone: whoever wrote it may have stopped in the middle.</summary>
    Shrank,

    /// <summary>Some rows break a rule; the others are taken in.</summary>
    Problems,
}
