using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Objections;

/// <summary>
/// Somebody does not want what is stored about them to be used for one purpose (GDPR, Art. 21). It holds in every program, from then on, and is gone when it is
/// taken back. Whoever serves such a purpose asks for it first.
/// </summary>
/// <param name="At">Since when, UTC.</param>
public sealed record Objection(string PersonId, ObjectionPurpose Purpose, DateTimeOffset At) : IDocument
{
    public static string Type => "objection";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId, Purpose).Id;

    public static Key<Objection> KeyOf(string personId, ObjectionPurpose purpose) => new(Partition.Person(personId), $"objection:{purpose}");
}

/// <summary>What somebody can object to while they still take part.</summary>
public enum ObjectionPurpose
{
    /// <summary>No round, and no search for a partner, has them in its pool.</summary>
    Matching,

    /// <summary>What they answer is counted in no result, and shown in none.</summary>
    Results,

    /// <summary>They are not asked for their group, and counted in none.</summary>
    Fairness,

    /// <summary>No rehearsal is made after them.</summary>
    Rehearsals,

    /// <summary>No mail wins them for a program.</summary>
    Campaign,
}
