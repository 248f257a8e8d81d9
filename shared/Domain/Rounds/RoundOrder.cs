using MentorFlow.Domain.Storage;
using MentorFlow.Matching;
using MentorFlow.Matching.Explaining;
using MentorFlow.Matching.Review;

namespace MentorFlow.Domain.Rounds;

public enum RoundOrderKind
{
    /// <summary>Solves the round, or its next attempt.</summary>
    Solve,

    /// <summary>A coordinator's step of the review.</summary>
    Step,

    /// <summary>Says what a step would change, and changes nothing.</summary>
    Preview,
}

public enum RoundPhase
{
    /// <summary>Nothing works on it yet.</summary>
    Waiting,

    /// <summary>People are looked up, with what they have left and what has been tried before.</summary>
    Reading,
    Comparing,
    Choosing,
    Explaining,
    Weighing,

    /// <summary>The answer is kept.</summary>
    Keeping,
    Done,

    /// <summary>The step cannot be taken; the round is as it was.</summary>
    Refused,
}

/// <summary>
/// What is computed for a large round in the background, and how far it has come: solving one takes longer than anybody waits for a page. It goes after a
/// day; what came of it stands in the round.
/// </summary>
/// <param name="OrderId">The same for the same wish, so that a button pressed twice orders once.</param>
/// <param name="Version">Of the round as the coordinator saw it; 0 where it is solved.</param>
/// <param name="Step">Null where the round is solved.</param>
/// <param name="By">As signed in to the console; null where nobody ordered it.</param>
/// <param name="At">When it was ordered, UTC.</param>
/// <param name="PhaseAt">Since when it is in its phase, UTC.</param>
public sealed record RoundOrder(
    string ProgramId,
    int Number,
    string OrderId,
    RoundOrderKind Kind,
    int Version,
    ReviewStep? Step,
    string? By,
    DateTimeOffset At,
    RoundPhase Phase,
    DateTimeOffset PhaseAt) : IDocument
{
    /// <summary>Of the order that solves a round.</summary>
    public const string Solving = "solve";

    /// <summary>Changes that are kept: more than a page shows.</summary>
    public const int MostChanges = 100;

    /// <summary>How long it stays.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Why the step cannot be taken; null where it can.</summary>
    public RefusalReason? Refused { get; init; }

    /// <summary>What is wrong with it by field, for what a coordinator can correct; null for nothing.</summary>
    public IReadOnlyList<InputError>? Faults { get; init; }

    /// <summary>What a step changed or would change; whom, as far as <see cref="MostChanges"/> goes. Null before, and where the round is solved.</summary>
    public ReviewCost? Cost { get; init; }

    /// <summary>How many people have other partners by it.</summary>
    public int Moved { get; init; }

    public static string Type => "round-order";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Number, OrderId).Id;

    public TimeSpan? TimeToLive => Kept;

    public bool IsOver => Phase is RoundPhase.Done or RoundPhase.Refused;

    /// <summary>About how much of the work is behind it, 0 to 100: phases take as long as they do in a round of ten thousand people.</summary>
    public int Percent => (Kind, Phase) switch
    {
        (_, RoundPhase.Done or RoundPhase.Refused) => 100,
        (_, RoundPhase.Waiting) => 0,
        (_, RoundPhase.Reading) => 5,
        (RoundOrderKind.Solve, RoundPhase.Comparing) => 15,
        (RoundOrderKind.Solve, RoundPhase.Choosing) => 25,
        (RoundOrderKind.Solve, RoundPhase.Explaining) => 40,
        (RoundOrderKind.Solve, RoundPhase.Weighing) => 45,
        (_, RoundPhase.Comparing) => 15,
        (_, RoundPhase.Choosing) => 45,
        (_, RoundPhase.Explaining) => 75,
        _ => 90,
    };

    /// <summary>How the ids of all orders of one round begin.</summary>
    public static string PrefixOf(int number) => $"round-order:{number:D4}:";

    public static Key<RoundOrder> KeyOf(string programId, int number, string orderId) => new(Partition.Program(programId), PrefixOf(number) + orderId);

    /// <summary>The id of a wish of one coordinator on one version of a round.</summary>
    public static string IdOf(string programId, int number, RoundOrderKind kind, int version, ReviewStep step, string by) =>
        Uuid5.Of($"{programId}|{number}|{kind}|{version}|{step.Action}|{step.Pair}|{step.Second}|{by}").ToString("N");

    /// <summary>The same in its next phase.</summary>
    public RoundOrder In(RoundPhase phase, DateTimeOffset now) => this with { Phase = phase, PhaseAt = now };

    /// <summary>The same with why it came to nothing.</summary>
    public RoundOrder With(Refusal refusal, DateTimeOffset now) => In(RoundPhase.Refused, now) with
    {
        Refused = refusal.Reason,
        Faults = refusal.Fields.Count == 0 ? null : [.. refusal.Fields.Select(error => new InputError(PersonId: null, error.Field, error.Rule))],
    };

    /// <summary>The same with what came of it.</summary>
    /// <param name="changes">All of them.</param>
    public RoundOrder With(ReviewCost cost, IReadOnlyList<PersonChange> changes, DateTimeOffset now) => In(RoundPhase.Done, now) with
    {
        Cost = cost with { Changes = [.. changes.Take(MostChanges)] },
        Moved = changes.Count,
    };
}
