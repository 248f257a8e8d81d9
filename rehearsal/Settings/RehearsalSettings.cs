using MentorFlow.Domain.Costs;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Rehearsal.Settings;

/// <summary>What is rehearsed. The same settings give the same bytes.</summary>
/// <param name="People">Size of a generated cohort; of no meaning with a file.</param>
/// <param name="Months">From the opening of recruitment to the end of the built-in program, or of one that has no end.</param>
/// <param name="Seed">Decides who the people are and what they do.</param>
public sealed record RehearsalSettings(int People, int Months, int Seed)
{
    public const int FewestPeople = RehearsalChoice.FewestPeople;
    public const int MostPeople = 20_000;
    public const int FewestMonths = 3;
    public const int MostMonths = 36;

    /// <summary>A program of one's own, which keeps its rules; null for the built-in one.</summary>
    public ProgramDefinition? Definition { get; init; }

    /// <summary>What the program asks in place of the built-in questions; null for those.</summary>
    public ProgramSurveys? Surveys { get; init; }

    /// <summary>A list of people as for the import, or an export of enrolled ones (.json); null makes a cohort up.</summary>
    public string? PeopleFile { get; init; }

    /// <summary>
    /// When recruitment opens, UTC. Of the built-in program a Monday morning that has nothing to do with today: a rehearsal is not to change overnight.
    /// </summary>
    public DateTimeOffset Start
    {
        get => Definition?.Calendar?.RecruitmentOpens.ToUniversalTime() ?? field;
        init;
    } = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    /// <summary>How people take part.</summary>
    public BehaviorScript Behavior { get; init; } = BehaviorScript.Usual;

    /// <summary>What the mail provider takes in an hour.</summary>
    public int MailsPerHour { get; init; } = 100;

    public UnitPrices Prices { get; init; } = UnitPrices.Default;

    /// <summary>Of the prices: three capital letters.</summary>
    public string Currency { get; init; } = PriceList.Dollars;

    /// <summary>The program that is rehearsed.</summary>
    public ProgramDefinition Program => Definition ?? RehearsedProgram.Define(this);

    public string ProgramId => Program.ProgramId!;

    /// <summary>IANA zone of the program, in which its coordinators work.</summary>
    public string Zone => Program.Zone!;

    /// <summary>Whether the program goes on for ever, so that only its first months are lived through.</summary>
    public bool IsEvergreen => Definition?.Calendar is { IsEvergreen: true };

    /// <summary>When the program ends, UTC; of one that has no end, when the rehearsal of it does.</summary>
    public DateTimeOffset Ends => Definition?.Calendar?.Ends?.ToUniversalTime() ?? Start.AddMonths(Months);

    /// <summary>From the opening of recruitment to that end, in whole months.</summary>
    public int MonthsLived => Definition is null || IsEvergreen ? Months : Math.Max(1, (int)Math.Round((Ends - Start).TotalDays / DaysAMonth));

    private const double DaysAMonth = 365.25 / 12;
}
