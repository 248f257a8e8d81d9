using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Programs;

/// <summary>
/// Somebody agrees to be named when a program thanks those who took part (R101). Taken back, it is gone, and so is the name, everywhere and at once.
/// </summary>
/// <param name="At">When they agreed, UTC.</param>
public sealed record RecognitionConsent(string ProgramId, string PersonId, DateTimeOffset At) : IDocument
{
    public static string Type => "recognition-consent";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, PersonId).Id;

    public static Key<RecognitionConsent> KeyOf(string programId, string personId) => new(Partition.Program(programId), $"recognition-consent:{personId}");
}

/// <summary>A thank-you that somebody wrote for everybody in a program to read; taken back, it is gone.</summary>
/// <param name="Text">In their own words.</param>
/// <param name="At">When it was written, UTC.</param>
public sealed record SharedThanks(string ProgramId, string PersonId, string Text, DateTimeOffset At) : IDocument
{
    /// <summary>In characters.</summary>
    public const int Longest = 300;

    public static string Type => "shared-thanks";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, PersonId).Id;

    public static Key<SharedThanks> KeyOf(string programId, string personId) => new(Partition.Program(programId), $"shared-thanks:{personId}");
}

/// <summary>What may be shared with everybody: a few words, and only by who agrees to it.</summary>
public static class ThanksRules
{
    public static IReadOnlyList<FieldError> Check(string? text, bool shares)
    {
        var errors = new List<FieldError>();
        if (string.IsNullOrWhiteSpace(text))
        {
            errors.Add(new FieldError("thanks", "rules.not-empty"));
        }
        else if (text.Trim().Length > SharedThanks.Longest)
        {
            errors.Add(new FieldError("thanks", "rules.too-long", ("max", SharedThanks.Longest)));
        }

        if (!shares)
        {
            errors.Add(new FieldError("share", "rules.thanks-shared"));
        }

        return errors;
    }
}
