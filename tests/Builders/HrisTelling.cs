using MentorFlow.Domain.Hris;
using MentorFlow.Domain.People;

namespace MentorFlow.Tests.Builders;

/// <summary>What is known of one person, as fact after fact is heard from the first day on.</summary>
/// <param name="person">Who they are already; null for nobody.</param>
internal sealed class HrisTelling(Person? person = null)
{
    public const string Id = "phana";

    private readonly List<string> followed = [];
    private HrisRecord? record;
    private DateTimeOffset now = Day0;

    public static DateTimeOffset Day0 { get; } = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    public static HrisFields Hana { get; } = new("Hana", "Novak", "hana@example.com");

    public Person? Person { get; set; } = person;

    /// <summary>What HR knows them by; empty for somebody whom it does not know.</summary>
    public string ExternalId { get; init; } = "E1";

    /// <summary>Who else holds the mail address that they would get.</summary>
    public string? AddressOf { get; set; }

    public HrisOutcome Last { get; private set; } = null!;

    public IReadOnlyList<string> Followed => followed;

    public HrisTelling On(int day) => At(Day0.AddDays(day));

    public HrisTelling At(DateTimeOffset moment)
    {
        now = moment;
        return record is null ? this : Take(HrisDecisions.TakeEffect(new HrisStand(Id, Person, record, AddressOf), record, now));
    }

    public HrisTelling Hear(
        HrisEventKind kind, HrisFields? fields, DateTimeOffset? at = null, DateTimeOffset? said = null, DateTimeOffset? heard = null) =>
        Take(HrisDecisions.Tell(
            new HrisStand(Id, Person, record, AddressOf),
            new HrisEvent("event", kind, ExternalId, at ?? now, fields, said ?? now, heard),
            fields?.ManagerExternalId is { } manager ? $"p{manager}" : null,
            "hris:people",
            now));

    private HrisTelling Take(HrisOutcome outcome)
    {
        followed.AddRange(outcome.FollowUps.Select(step => step.Point is null ? $"{step.Kind}" : $"{step.Kind} {step.Point}"));
        (Last, record, Person) = (outcome, outcome.Record, outcome.Person);
        return this;
    }
}
