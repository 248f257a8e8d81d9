using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Surveys;

/// <summary>What a program asks in place of the built-in questions. A program without this document asks those.</summary>
/// <param name="Version">1 at the first change, one more at every other; answers keep the one they were given to.</param>
/// <param name="Forms">Of each survey and role that was changed; the others ask the built-in questions.</param>
/// <param name="ChangedAt">UTC.</param>
/// <param name="ChangedBy">Who changed it, as the ledger writes it.</param>
public sealed record ProgramSurveys(
    string ProgramId, int Version, IReadOnlyList<SurveyForm> Forms, DateTimeOffset ChangedAt, string ChangedBy) : IDocument
{
    public static string Type => "surveys";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId).Id;

    /// <summary>How many questions of its own the program ever had: the id of none is given to another.</summary>
    public int OwnQuestions { get; init; }

    public static Key<ProgramSurveys> KeyOf(string programId) => new(Partition.Program(programId), "surveys");

    /// <summary>The version that a program without a document of its own has.</summary>
    public static ProgramSurveys BuiltIn(string programId) => new(programId, Version: 0, [], DateTimeOffset.MinValue, "");
}

/// <summary>The questions of one survey to one role, in their order.</summary>
public sealed record SurveyForm(SurveyKind Kind, ProgramRole Role, IReadOnlyList<Question> Questions);

/// <summary>The surveys of a program as they were in one version: old answers are read by them, and what changed is shown.</summary>
public sealed record SurveysVersion(ProgramSurveys Surveys) : IDocument
{
    public static string Type => "surveys-version";

    public Partition Partition => Surveys.Partition;

    public string Id => KeyOf(Surveys.ProgramId, Surveys.Version).Id;

    /// <summary>How the ids of all versions start.</summary>
    public const string Prefix = "surveys-version:";

    /// <summary>Ids are in the order of versions.</summary>
    public static Key<SurveysVersion> KeyOf(string programId, int version) => new(Partition.Program(programId), $"{Prefix}{version:D6}");
}
