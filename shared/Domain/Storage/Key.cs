namespace MentorFlow.Domain.Storage;

/// <summary>Where one document of a type stands; each type makes its own (<c>Session.KeyOf</c>), so that no caller spells partition and id.</summary>
public readonly record struct Key<T>(Partition Partition, string Id)
    where T : class, IDocument
{
    public override string ToString() => $"{Partition}/{Id}";
}

public static class Key
{
    /// <summary>Of a document at hand, to read or decide about it afresh.</summary>
    public static Key<T> Of<T>(T document)
        where T : class, IDocument => new(document.Partition, document.Id);
}
