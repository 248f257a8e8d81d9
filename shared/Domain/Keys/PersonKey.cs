using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Keys;

/// <summary>
/// The key of one person, under which the inputs of decisions about them are kept. It stands apart from what it opens, so that erasing it ends all of it.
/// </summary>
/// <param name="Wrapped">As the wrapping key gave it; null once it is erased.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="ErasedAt">UTC; null while it counts. What is decided about them afterwards keeps no inputs.</param>
public sealed record PersonKey(string PersonId, WrappedKey? Wrapped, DateTimeOffset MadeAt, DateTimeOffset? ErasedAt = null) : IDocument
{
    public static string Type => "person-key";

    public Partition Partition => Partition.Keys(PersonId);

    public string Id => KeyOf(PersonId).Id;

    public static Key<PersonKey> KeyOf(string personId) => new(Partition.Keys(personId), "person-key");

    /// <summary>Without the key, for good; erasing it again changes nothing.</summary>
    /// <param name="now">UTC.</param>
    public PersonKey Erase(DateTimeOffset now) => this with { Wrapped = null, ErasedAt = ErasedAt ?? now };
}

/// <summary>A key that only its wrapping key can open.</summary>
/// <param name="By">Names the wrapping key, with its version where it has one.</param>
/// <param name="Content">Base64.</param>
public sealed record WrappedKey(string By, string Content);
