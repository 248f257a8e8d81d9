using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Privacy;

/// <summary>
/// Somebody is to be erased: who asked, when, how far it is and what it waits for. It holds ids and times only, and so stays when all else has gone.
/// </summary>
/// <param name="Number">Counts the requests about one person, from 1: what was called off can be asked for again.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="AskedBy">As the ledger writes it: the person, or a coordinator.</param>
/// <param name="AnswerBy">By when they are told what became of it, UTC.</param>
/// <param name="BeginsAt">Until when it can be called off, UTC.</param>
/// <param name="WaitsFor">What keeps it waiting; empty while nothing does.</param>
/// <param name="LookAgainAt">When that is looked at again at the latest, UTC; null while nothing is waited for.</param>
/// <param name="Looks">How often what it waits for was looked at.</param>
/// <param name="SettledAt">When everything was erased, or it was called off, UTC; null until then.</param>
public sealed record ErasureRequest(
    string PersonId,
    int Number,
    DateTimeOffset AskedAt,
    string AskedBy,
    DateTimeOffset AnswerBy,
    DateTimeOffset BeginsAt,
    ErasureStage Stage = ErasureStage.Asked,
    IReadOnlyList<ErasureReason>? WaitsFor = null,
    DateTimeOffset? LookAgainAt = null,
    int Looks = 0,
    DateTimeOffset? SettledAt = null) : IDocument
{
    public static string Type => "erasure";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId, Number).Id;

    /// <summary>What its proof and its instance are named after.</summary>
    public string RequestId => $"{PersonId}-{Number}";

    /// <summary>Whether the person asked for it themselves: it is their right, and nobody else calls it off.</summary>
    public bool IsOwn => AskedBy == $"person:{PersonId}";

    /// <summary>Whether something is still to come of it.</summary>
    public bool IsOpen => Stage is ErasureStage.Asked or ErasureStage.Waiting or ErasureStage.Running;

    public static Key<ErasureRequest> KeyOf(string personId, int number) => new(Partition.Person(personId), $"erasure:{number:D4}");
}

public enum ErasureStage
{
    /// <summary>It can be called off for a few days, while running mentorships are brought to a kind end.</summary>
    Asked,

    /// <summary>Something must be kept until it is settled; it can be called off.</summary>
    Waiting,

    /// <summary>It is being done, and cannot be undone.</summary>
    Running,

    Done,

    CalledOff,
}

/// <summary>What an erasure waits for.</summary>
public enum ErasureReason
{
    /// <summary>A mentorship of theirs is being ended kindly.</summary>
    MentorshipEnds,

    /// <summary>A round of matching that they were in is not over; what it is decided on goes with its end.</summary>
    RoundRuns,

    /// <summary>
    /// A concern that they raised, or about a mentorship of theirs, is open. The person and coordinators read the name: it tells nobody that there is one.
    /// </summary>
    Unsettled,

    /// <summary>A law asks that what is stored about them be kept.</summary>
    LegalHold,
}
