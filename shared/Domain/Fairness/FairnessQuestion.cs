using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Fairness;

/// <summary>
/// What a program asks of everybody for its fairness figures alone (F2, R44); a program has none until a coordinator writes one.
/// </summary>
/// <param name="Version">One more at every change: what was told to another version does not count.</param>
/// <param name="Words">The question, by language.</param>
/// <param name="Groups">What can be told.</param>
public sealed record FairnessQuestion(
    string ProgramId, int Version, IReadOnlyDictionary<string, string> Words, IReadOnlyList<FairnessGroup> Groups) : IDocument
{
    public const int FewestGroups = 2;
    public const int MostGroups = 8;
    public const int LongestQuestion = 200;
    public const int LongestGroup = 80;

    /// <summary>False once a coordinator has taken it away; the record stays, so that versions go on.</summary>
    public bool IsAsked { get; init; } = true;

    public static string Type => "fairness-question";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId).Id;

    public static Key<FairnessQuestion> KeyOf(string programId) => new(Partition.Program(programId), "fairness-question");

    /// <param name="language">BCP 47 tag; null where none is known.</param>
    public string In(string? language) => WordsByLanguage.In(Words, language) ?? ProgramId;

    /// <summary>What a group is called; its key where it is not known.</summary>
    /// <param name="language">As above.</param>
    public string GroupIn(string key, string? language) => WordsByLanguage.In(Groups.FirstOrDefault(group => group.Key == key)?.Words, language) ?? key;
}

/// <param name="Key">Names it within its version of the question.</param>
/// <param name="Words">By language.</param>
public sealed record FairnessGroup(string Key, IReadOnlyDictionary<string, string> Words);

/// <summary>The question as somebody writes it. Everything may be missing; the rules say what must not be.</summary>
/// <param name="Words">By language.</param>
/// <param name="Groups">Each by language; empty ones are left out.</param>
public sealed record FairnessDraft(IReadOnlyDictionary<string, string>? Words, IReadOnlyList<IReadOnlyDictionary<string, string>?>? Groups);
