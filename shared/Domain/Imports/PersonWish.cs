using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Imports;

/// <summary>What a list says that somebody wishes for: a beginning for their profile, until they have written one, and for who invites them.</summary>
/// <param name="Role">Null when it is not said.</param>
/// <param name="Offers">Skills.</param>
/// <param name="Needs">Skills.</param>
public sealed record PersonWish(string PersonId, RoleWish? Role, IReadOnlyList<string> Offers, IReadOnlyList<string> Needs) : IDocument
{
    public static string Type => "wish";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId).Id;

    public static Key<PersonWish> KeyOf(string personId) => new(Partition.Person(personId), "wish");

    /// <summary>Whether it says the same.</summary>
    public bool Says(PersonWish other) => Role == other.Role && Offers.SequenceEqual(other.Offers) && Needs.SequenceEqual(other.Needs);
}
