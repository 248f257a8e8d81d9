namespace MentorFlow.Rehearsal.Simulation;

/// <summary>What one run came to.</summary>
/// <param name="Steps">Moments at which something was due.</param>
/// <param name="At">How far it came, UTC.</param>
/// <param name="Hash">Of its trace.</param>
/// <param name="Lines">Of its trace.</param>
/// <param name="Faults">How often something went wrong.</param>
/// <param name="LatestFaults">The last of them, oldest first.</param>
/// <param name="Mails">How many arrived.</param>
/// <param name="Mentorships">How many began.</param>
/// <param name="Breach">What did not hold; null where everything did.</param>
internal sealed record SimulationResult(
    SimulationSettings Settings,
    int Steps,
    DateTimeOffset At,
    string Hash,
    int Lines,
    int Faults,
    IReadOnlyList<string> LatestFaults,
    int Mails,
    int Mentorships,
    Breach? Breach)
{
    /// <summary>The command that lives through the same again, and looks more closely.</summary>
    public string Replay => $"make simulate SEEDS={Settings.Seed} PEOPLE={Settings.People} CLOSELY=1";

    /// <summary>In one line where everything held; else everything that helps to find out why it did not.</summary>
    public override string ToString()
    {
        if (Breach is not { } breach)
        {
            return $"Seed {Settings.Seed}: {Faults} faults, {Steps} steps, {Mails} mails, {Mentorships} mentorships, trace {Hash[..16]}";
        }

        string[] lines =
        [
            $"Seed {Settings.Seed} broke \"{breach.Invariant}\" at step {Steps}, {At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC.",
            $"  What:   {breach.What}",
            $"  Ids:    {string.Join(", ", breach.Ids)}",
            $"  Faults: {Faults} so far; the last: {string.Join("; ", LatestFaults)}",
            $"  Trace:  {Hash}, {Lines} lines",
            $"  Replay: {Replay}",
        ];
        return string.Join('\n', lines);
    }
}
