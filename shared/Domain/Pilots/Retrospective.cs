using System.Globalization;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Pilots;

/// <summary>A look back at a program (R8): everybody who took part is asked what they think of it, at its end or once a year.</summary>
/// <param name="Number">Counts those of the program, from 1.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="Until">Until when answers are taken, UTC; they can be taken back at any time.</param>
public sealed record Retrospective(string ProgramId, int Number, DateTimeOffset AskedAt, DateTimeOffset Until) : IDocument
{
    public static string Type => "retrospective";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Number).Id;

    public static Key<Retrospective> KeyOf(string programId, int number) =>
        new(Partition.Program(programId), string.Create(CultureInfo.InvariantCulture, $"retrospective:{number:D4}"));
}

/// <summary>What one person thinks of a program. It is theirs: they change it, take back that it is quoted, or delete it.</summary>
/// <param name="PersonId">Of who answers; <see cref="Sponsor"/> for the sponsor, who need not be known as a person.</param>
/// <param name="Role">Null for the sponsor.</param>
/// <param name="Scale">How much it was worth their time, 1 to 5.</param>
/// <param name="Words">By question, see <see cref="RetrospectiveQuestions"/>; none for what was left open.</param>
/// <param name="MayQuote">Whether coordinators may read the words, without a name.</param>
/// <param name="AnsweredAt">UTC.</param>
public sealed record RetrospectiveAnswer(
    string ProgramId,
    int Number,
    string PersonId,
    ProgramRole? Role,
    int Scale,
    IReadOnlyDictionary<string, string> Words,
    bool MayQuote,
    DateTimeOffset AnsweredAt) : IDocument
{
    public const int LongestWords = 1000;

    /// <summary>Stands for the sponsor.</summary>
    public const string Sponsor = MailOrder.Sponsor;

    public static string Type => "retrospective-answer";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Number, PersonId).Id;

    public static string PrefixOf(int number) => string.Create(CultureInfo.InvariantCulture, $"retrospective-answer:{number:D4}:");

    public static Key<RetrospectiveAnswer> KeyOf(string programId, int number, string personId) =>
        new(Partition.Program(programId), $"{PrefixOf(number)}{personId}");
}

/// <summary>What is asked in words, the same of everybody.</summary>
public static class RetrospectiveQuestions
{
    public const string Helped = "helped";
    public const string Hindered = "hindered";
    public const string Different = "different";

    public static IReadOnlyList<string> All { get; } = [Helped, Hindered, Different];
}
