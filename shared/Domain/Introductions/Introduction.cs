using System.Globalization;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Introductions;

/// <summary>Two people of a program who were brought together to meet once.</summary>
/// <param name="Round">Number of the round that made it.</param>
/// <param name="IntroductionId">Begins with the number of the round.</param>
/// <param name="OneId">The lower of the two ids.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="Times">When they could meet by the hours of both, UTC; none where their hours never meet.</param>
public sealed record Introduction(
    string ProgramId, int Round, string IntroductionId, string OneId, string OtherId, DateTimeOffset MadeAt, IReadOnlyList<DateTimeOffset> Times) : IDocument
{
    /// <summary>How long the meeting is meant to be.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(30);

    /// <summary>After which both are asked whether they have met.</summary>
    public static readonly TimeSpan Reminder = TimeSpan.FromDays(10);

    /// <summary>How long they can say it.</summary>
    public static readonly TimeSpan AnswersFor = TimeSpan.FromDays(30);

    /// <summary>How long the same two are not brought together again.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromDays(365);

    /// <summary>What each said, by person id; nobody reads the other's. Null before the first.</summary>
    public IReadOnlyDictionary<string, IntroductionAnswer>? Answers { get; init; }

    /// <summary>The mentorship that came of it; null for none.</summary>
    public string? MentorshipId { get; init; }

    /// <summary>When it was first found that a mentorship that both want cannot begin yet, UTC; null where it could, or nobody asked.</summary>
    public DateTimeOffset? NotYetAt { get; init; }

    public static string Type => "introduction";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, IntroductionId).Id;

    public static Key<Introduction> KeyOf(string programId, string introductionId) => new(Partition.Program(programId), $"introduction:{introductionId}");

    /// <summary>How the ids of the documents of one round start.</summary>
    public static string PrefixOf(int round) => string.Create(CultureInfo.InvariantCulture, $"introduction:{round:D4}-");

    /// <summary>The same two in the same round are one, however often it is made.</summary>
    public static Introduction Of(string programId, int round, string oneId, string otherId, DateTimeOffset madeAt, IReadOnlyList<DateTimeOffset> times)
    {
        var (first, second) = string.CompareOrdinal(oneId, otherId) < 0 ? (oneId, otherId) : (otherId, oneId);
        var id = Uuid5.Of($"introduction|{programId}|{round}|{first}|{second}").ToString("N");
        return new Introduction(programId, round, string.Create(CultureInfo.InvariantCulture, $"{round:D4}-{id}"), first, second, madeAt, times);
    }

    public IReadOnlyList<string> PersonIds => [OneId, OtherId];

    public DateTimeOffset AnswersUntil => MadeAt + AnswersFor;

    public bool Has(string personId) => personId == OneId || personId == OtherId;

    public string Other(string personId) => personId == OneId ? OtherId : OneId;

    /// <summary>What somebody said; null for nothing.</summary>
    public IntroductionAnswer? AnswerOf(string personId) => Answers?.GetValueOrDefault(personId);

    /// <summary>Whether one of the two said that they have met.</summary>
    public bool HasMet => PersonIds.Any(personId => AnswerOf(personId) is { Met: IntroductionMet.Yes });

    /// <summary>Whether both have met, and both want to go on together.</summary>
    public bool BothWant => PersonIds.All(personId => AnswerOf(personId) is { Met: IntroductionMet.Yes, Together: true });
}

/// <summary>What somebody says of an introduction.</summary>
/// <param name="Together">Whether they would like to go on as a pair of the program.</param>
/// <param name="At">UTC.</param>
public sealed record IntroductionAnswer(IntroductionMet Met, bool Together, DateTimeOffset At);

/// <summary>Whether two who were introduced have met.</summary>
public enum IntroductionMet
{
    Yes,
    NotYet,

    /// <summary>The other one did not answer.</summary>
    NotReached,
}
