namespace MentorFlow.Rehearsal.Settings;

/// <summary>What is rehearsed. The same settings give the same bytes.</summary>
/// <param name="People">Size of a generated cohort; of no meaning with a file.</param>
/// <param name="Months">From the opening of recruitment to the end of the program.</param>
/// <param name="Seed">Decides who the people are and what they do.</param>
public sealed record RehearsalSettings(int People, int Months, int Seed)
{
    /// <summary>The one program of a rehearsal.</summary>
    public const string ProgramId = "rehearsal";

    public const int FewestPeople = 4;
    public const int MostPeople = 20_000;
    public const int FewestMonths = 3;
    public const int MostMonths = 36;

    /// <summary>A list of people as for the import; null makes a cohort up.</summary>
    public string? CsvFile { get; init; }

    /// <summary>When recruitment opens, UTC. A Monday morning that has nothing to do with today: a rehearsal is not to change overnight.</summary>
    public DateTimeOffset Start { get; init; } = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    /// <summary>What the mail provider takes in an hour.</summary>
    public int MailsPerHour { get; init; } = 100;

    public UnitPrices Prices { get; init; } = UnitPrices.Default;

    public DateTimeOffset Ends => Start.AddMonths(Months);
}
