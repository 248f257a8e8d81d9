namespace MentorFlow.Rehearsal.Simulation;

/// <summary>Something that must hold at every moment, whatever goes wrong.</summary>
/// <param name="Patience">How long it may be broken until what mends it has run; nothing for what must never be broken.</param>
/// <param name="Find">Every place where it does not hold.</param>
internal sealed record Invariant(string Name, TimeSpan Patience, Func<Moment, IEnumerable<Breach>> Find);

/// <summary>One place where an invariant does not hold.</summary>
/// <param name="Invariant">Its name.</param>
/// <param name="What">In one sentence.</param>
/// <param name="Ids">Of everything it is about.</param>
internal sealed record Breach(string Invariant, string What, IReadOnlyList<string> Ids)
{
    /// <summary>The same for the same breach at another moment.</summary>
    public string Key => $"{Invariant}|{What}|{string.Join(' ', Ids)}";
}
