using System.Text.Json.Serialization;
using MentorFlow.Domain.Storage;
using MentorFlow.Matching;

namespace MentorFlow.Domain.Rounds;

/// <summary>One matching round: the frozen pool by hash, the answer, what a coordinator changed in it, and what became of it.</summary>
/// <param name="Attempt">1 for the first answer, one more for each re-solve around what was accepted.</param>
/// <param name="InputsHash">SHA-256 (hex) of the matching input, locks and forbidden pairs included; the same inputs give the same answer.</param>
/// <param name="Pairs">What goes to people: the solver's answer, or what a coordinator made of it.</param>
/// <param name="Waiting">Unmatched people in line, first first, each with the reason.</param>
public sealed record Round(
    string ProgramId,
    int Number,
    int Attempt,
    DateTimeOffset FrozenAt,
    string InputsHash,
    IReadOnlyList<RoundPair> Pairs,
    IReadOnlyList<WaitingPerson> Waiting,
    double TotalScore,
    RoundStatus Status = RoundStatus.Solved) : IDocument
{
    public static string Type => "round";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Number).Id;

    /// <summary>One more with every decision about the answer: who decides says which version they looked at.</summary>
    public int Version { get; init; } = 1;

    /// <summary>SHA-256 (hex) of the frozen pool without locks and forbidden pairs; under it the pool is kept for the review.</summary>
    public string PoolHash { get; init; } = "";

    public IReadOnlyList<PairOfIds> Locked { get; init; } = [];

    /// <summary>Pairs a coordinator ruled out; they stay out in every later attempt of the round.</summary>
    public IReadOnlyList<PairOfIds> Forbidden { get; init; } = [];

    /// <summary>What coordinators did to the answer, in order.</summary>
    public IReadOnlyList<RoundStep> Steps { get; init; } = [];

    /// <summary>Why the round cannot be solved; empty unless it is blocked.</summary>
    public IReadOnlyList<InputError> Faults { get; init; } = [];

    /// <summary>
    /// When the proposals go out at the latest, whether or not somebody approves; where the round is held, when its review time is over. Null when nothing
    /// waits for review.
    /// </summary>
    public DateTimeOffset? GoesOutBy { get; init; }

    /// <summary>How many circles the answer has, each a document of its own; 0 in a round of pairs.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Circles { get; init; }

    /// <summary>Whether it goes out by nobody's silence: it waits until somebody approves, or is given up.</summary>
    public bool IsHeld { get; init; }

    public static Key<Round> KeyOf(string programId, int number) => new(Partition.Program(programId), $"round:{number:D4}");
}

/// <param name="Reasons">Why these two, as sentences; no names.</param>
/// <param name="Standing">Locked where a coordinator fixed the pair.</param>
public sealed record RoundPair(string MentorId, string MenteeId, double Score, IReadOnlyList<Phrase> Reasons, PairStanding Standing = PairStanding.Proposed);

/// <param name="Place">1 is next.</param>
/// <param name="Reason">Why they wait, as a sentence.</param>
/// <param name="WouldChange">What would have to be different; ids stand for names. Null when that is not known.</param>
public sealed record WaitingPerson(string PersonId, int Place, Phrase Reason, Phrase? WouldChange = null);

public enum RoundStatus
{
    Solved,
    Published,
    Completed,

    /// <summary>A coordinator has let it go out; from then on nothing in it moves.</summary>
    Approved,

    /// <summary>The pool holds facts that cannot be true, so there is no answer.</summary>
    Blocked,
}
