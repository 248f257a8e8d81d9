using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Rehearsals;

/// <summary>How people of this organization take part, as its programs have shown: what rehearsals go by as long as nobody says otherwise.</summary>
/// <param name="Script">The usual rates where too little was seen.</param>
/// <param name="Rates">Names of the rates that were seen.</param>
/// <param name="Programs">In which.</param>
/// <param name="People">In all of them together.</param>
/// <param name="At">When it was counted, UTC.</param>
public sealed record ObservedBehavior(
    BehaviorScript Script, IReadOnlyList<string> Rates, IReadOnlyList<ObservedProgram> Programs, int People, DateTimeOffset At) : IDocument
{
    /// <summary>Fewer people say nothing about the next ones.</summary>
    public const int FewestPeople = 20;

    /// <summary>Fewer cases, on either side, say too much about single people, and too little about the others.</summary>
    public const int FewestCases = 5;

    private const int Digits = 3;

    public static string Type => "observed-behavior";

    public Partition Partition => Partition.Organization;

    public string Id => Key.Id;

    public static Key<ObservedBehavior> Key { get; } = new(Partition.Organization, "observed-behavior");

    /// <summary>The same, naming only the programs that somebody may know of.</summary>
    /// <param name="mayRead">By id of a program.</param>
    public ObservedBehavior For(Func<string, bool> mayRead) => this with { Programs = [.. Programs.Where(program => mayRead(program.ProgramId))] };

    /// <param name="programs">Those that run or have ended.</param>
    /// <returns>Null while too little was seen.</returns>
    public static ObservedBehavior? Of(IReadOnlyList<BehaviorFacts> programs, DateTimeOffset now)
    {
        var people = programs.Sum(program => program.People);
        if (people < FewestPeople)
        {
            return null;
        }

        var script = BehaviorScript.Usual;
        var rates = new List<string>();
        foreach (var rate in BehaviorRate.All)
        {
            if ((rate.IsShare ? ShareOf(programs, rate.Name) : HoursOf(programs)) is { } seen)
            {
                script = rate.With(script, Math.Clamp(Math.Round(seen, Digits), rate.Least, rate.Most));
                rates.Add(rate.Name);
            }
        }

        return rates.Count == 0
            ? null
            : new ObservedBehavior(
                script, rates, [.. programs.Where(program => program.People > 0).Select(ObservedProgram.Of)], people, now);
    }

    // Programs count as much as there was to see in them.
    private static double? ShareOf(IReadOnlyList<BehaviorFacts> programs, string name)
    {
        var counts = programs.Select(program => program.Counts.GetValueOrDefault(name)).OfType<BehaviorCount>().Where(count => count.All > 0).ToList();
        var cases = counts.Sum(count => count.Cases);
        var all = counts.Sum(count => count.All);
        return cases < FewestCases || all - cases < FewestCases ? null : counts.Sum(count => count.Rate * count.All) / all;
    }

    private static double? HoursOf(IReadOnlyList<BehaviorFacts> programs)
    {
        var hours = programs.SelectMany(program => program.AnswerHours).Order().ToList();
        return hours.Count < FewestCases ? null : hours[hours.Count / 2];
    }
}

/// <param name="People">Who was invited.</param>
public sealed record ObservedProgram(string ProgramId, string Name, int People)
{
    internal static ObservedProgram Of(BehaviorFacts program) => new(program.ProgramId, program.Name, program.People);
}
