using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;

namespace MentorFlow.Domain.Results;

/// <summary>
/// What several people wrote in answer to one question, to be read together and without names (R105): at least <see cref="Withholding.SmallestWords"/>
/// people, in the order of the alphabet, which says nothing of when or by whom.
/// </summary>
/// <param name="Measure">As <see cref="TallyMeasure"/> writes it.</param>
/// <param name="Number">Counts them, from 1.</param>
public sealed record ShownWords(string ProgramId, string Measure, int Number, IReadOnlyList<SaidWords> Words) : IDocument
{
    public static string Type => "shown-words";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Measure, Number).Id;

    /// <summary>
    /// Whether what is written in answer to a question is shown, as its field says: only where nobody reads it with a name. After an early end people are
    /// told that nobody else reads it.
    /// </summary>
    public static bool AreFor(SurveyKind kind, Question question) =>
        kind is not SurveyKind.EarlyEnd && question is { Answers: AnswerKind.Text, Readers: AnswerReaders.Nobody };

    /// <summary>How the ids of all of a question start.</summary>
    public static string PrefixOf(string measure) => $"{Type}:{measure}:";

    public static Key<ShownWords> KeyOf(string programId, string measure, int number) =>
        new(Partition.Program(programId), $"{PrefixOf(measure)}{number:D6}");
}

/// <summary>Words that too few have written yet to be shown.</summary>
/// <param name="Shown">How often enough had come together.</param>
public sealed record WaitingWords(string ProgramId, string Measure, int Shown, IReadOnlyList<SaidWords> Words) : IDocument
{
    public static string Type => "waiting-words";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Measure).Id;

    public static Key<WaitingWords> KeyOf(string programId, string measure) => new(Partition.Program(programId), $"{Type}:{measure}");
}

/// <param name="PersonId">Who wrote it: to find it when they want it gone, and never shown.</param>
/// <param name="About">The subject of the survey.</param>
/// <param name="Text">Without the names of those whom it can be about.</param>
public sealed record SaidWords(string PersonId, string About, string Text);
