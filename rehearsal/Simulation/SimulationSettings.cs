namespace MentorFlow.Rehearsal.Simulation;

/// <summary>What is lived through: the same settings give the same run, to the last byte of its trace.</summary>
/// <param name="Seed">Decides who the people are, what they do, and what goes wrong.</param>
/// <param name="People">How many take part.</param>
internal sealed record SimulationSettings(int Seed, int People)
{
    public const int FewestPeople = 6;

    public const int MostPeople = 500;

    /// <summary>Whether everything is looked at after every step, and not only what must never be broken: slow, and to find where it began.</summary>
    public bool Closely { get; init; }

    /// <summary>What goes wrong in place of what the seed says; null for that.</summary>
    public FaultPlan? Plan { get; init; }
}
