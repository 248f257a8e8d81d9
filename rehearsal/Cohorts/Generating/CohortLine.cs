using System.Globalization;
using MentorFlow.Matching;

namespace MentorFlow.Rehearsal.Cohorts.Generating;

/// <summary>One line of a cohort file: what each column holds, for reading and writing.</summary>
internal sealed class CohortLine(int number, IReadOnlyDictionary<string, string> cells)
{
    private const string TimeFormat = "HHmm";

    public static IReadOnlyList<string> Heading { get; } =
    [
        "id", "role", "capacity", "needs", "offers", "goals", "interests", "hours", "zone", "languages", "style", "learning",
        "seniority", "motivation", "background", "groups", "manager", "team", "site", "earlier",
    ];

    public static IReadOnlyList<string> CellsOf(Candidate person) =>
    [
        person.Id,
        person.Role.ToString(),
        person.Capacity.ToString(CultureInfo.InvariantCulture),
        List(person.Needs.Select(need => $"{need.Skill}:{need.Level}:{need.Importance}")),
        List(person.Offers.Select(offer => $"{offer.Skill}:{offer.Level}")),
        List(person.Goals),
        List(person.Interests),
        List(person.Availability.Select(window => string.Create(CultureInfo.InvariantCulture, $"{window.Day}:{window.From:HHmm}:{window.Until:HHmm}"))),
        person.TimeZone ?? "",
        List(person.Languages),
        person.CommunicationStyle ?? "",
        person.LearningPreference ?? "",
        person.Seniority?.ToString(CultureInfo.InvariantCulture) ?? "",
        person.Motivation?.ToString(CultureInfo.InvariantCulture) ?? "",
        Facts(person.Background),
        Facts(person.ReportingGroups),
        person.ManagerId ?? "",
        person.Team ?? "",
        person.Site ?? "",
        List(person.EarlierPartners),
    ];

    public Candidate ToCandidate() => new()
    {
        Id = Cell("id"),
        Role = Read("role", text => Enum.Parse<MatchRole>(text, ignoreCase: true)),
        Capacity = Read("capacity", Number),
        Needs = Each("needs", need => new SkillNeed(need[0], Number(need[1]), Number(need[2]))),
        Offers = Each("offers", offer => new SkillOffer(offer[0], Number(offer[1]))),
        Goals = Items("goals"),
        Interests = Items("interests"),
        Availability = Each("hours", window => new AvailabilityWindow(Enum.Parse<DayOfWeek>(window[0], ignoreCase: true), Time(window[1]), Time(window[2]))),
        TimeZone = Text("zone"),
        Languages = Items("languages"),
        CommunicationStyle = Text("style"),
        LearningPreference = Text("learning"),
        Seniority = Text("seniority") is null ? null : Read("seniority", Number),
        Motivation = Text("motivation") is null ? null : Read("motivation", text => double.Parse(text, CultureInfo.InvariantCulture)),
        Background = Each("background", fact => (Name: fact[0], Value: fact[1])).ToDictionary(fact => fact.Name, fact => fact.Value),
        ReportingGroups = Each("groups", fact => (Name: fact[0], Value: fact[1])).ToDictionary(fact => fact.Name, fact => fact.Value),
        ManagerId = Text("manager"),
        Team = Text("team"),
        Site = Text("site"),
        EarlierPartners = Items("earlier"),
    };

    private static string List(IEnumerable<string> items) => string.Join('|', items);

    private static string Facts(IReadOnlyDictionary<string, string> facts) =>
        List(facts.OrderBy(fact => fact.Key, StringComparer.Ordinal).Select(fact => $"{fact.Key}:{fact.Value}"));

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static TimeOnly Time(string digits) => TimeOnly.ParseExact(digits, TimeFormat, CultureInfo.InvariantCulture);

    private string Cell(string column) => cells.TryGetValue(column, out var cell) ? cell : "";

    private string? Text(string column) => string.IsNullOrWhiteSpace(Cell(column)) ? null : Cell(column).Trim();

    private string[] Items(string column) => Cell(column).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private T[] Each<T>(string column, Func<string[], T> read) =>
        [.. Items(column).Select(item => Guarded(column, item, text => read(text.Split(':', StringSplitOptions.TrimEntries))))];

    private T Read<T>(string column, Func<string, T> read) => Guarded(column, Cell(column), read);

    private T Guarded<T>(string column, string text, Func<string, T> read)
    {
        try
        {
            return read(text);
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            throw new FormatException($"Line {number}, column {column}: \"{text}\" cannot be read.", failure);
        }
    }
}
