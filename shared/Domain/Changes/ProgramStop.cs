using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Changes;

/// <summary>A program was stopped before its end, with words for everybody who took part.</summary>
/// <param name="Words">By language tag, as the coordinator wrote them; null for none.</param>
/// <param name="StoppedAt">UTC.</param>
/// <param name="StoppedBy">As the ledger writes it.</param>
public sealed record ProgramStop(string ProgramId, IReadOnlyDictionary<string, string>? Words, DateTimeOffset StoppedAt, string StoppedBy) : IDocument
{
    public const int LongestWords = 2000;

    public static string Type => "program-stop";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId).Id;

    public static Key<ProgramStop> KeyOf(string programId) => new(Partition.Program(programId), "program-stop");

    /// <summary>In a reader's language, or else in the one there is.</summary>
    /// <returns>Null where nothing was written.</returns>
    public string? In(string language) => Words is null ? null : Words.GetValueOrDefault(language) ?? Words.Values.FirstOrDefault();

    /// <summary>Stops a program; a concern that is open is answered first.</summary>
    /// <param name="words">By language tag; empty ones are none.</param>
    /// <param name="languages">Tags that there are.</param>
    /// <param name="openConcerns">How many nobody has answered.</param>
    public static Verdict<ProgramStop> Decide(
        MentoringProgram program,
        IReadOnlyDictionary<string, string?> words,
        IReadOnlyCollection<string> languages,
        int openConcerns,
        string actor,
        DateTimeOffset now)
    {
        if (program.Status is not ProgramStatus.Running || program.SettlingSince is not null)
        {
            return program.Status is ProgramStatus.Stopped ? RefusalReason.AlreadyDone : RefusalReason.WrongStage;
        }

        var errors = words
            .Where(text => !languages.Contains(text.Key))
            .Select(text => new FieldError($"words.{text.Key}", "rules.one-of", ("choices", string.Join(", ", languages))))
            .Concat(words.Where(text => text.Value?.Trim().Length > LongestWords)
                .Select(text => new FieldError($"words.{text.Key}", "rules.too-long", ("max", LongestWords))))
            .ToList();
        if (openConcerns > 0)
        {
            errors.Add(new FieldError("concerns", "rules.stop-over-concern", ("count", openConcerns)));
        }

        var said = words.Where(text => !string.IsNullOrWhiteSpace(text.Value)).ToDictionary(text => text.Key, text => text.Value!.Trim());
        return errors.Count > 0
            ? Refusal.Invalid(errors)
            : new ProgramStop(program.ProgramId, said.Count == 0 ? null : said, now, actor);
    }
}
