namespace MentorFlow.Domain.Programs;

/// <summary>A goal of the program's list, which profiles choose by its id.</summary>
/// <param name="Id">Lower-case letters, digits and dashes; it never changes, so that what was chosen stays chosen.</param>
/// <param name="Text">As the program is written.</param>
/// <param name="Texts">In other languages, by BCP 47 tag; null for none.</param>
public sealed record ProgramGoal(string Id, string Text, IReadOnlyDictionary<string, string>? Texts = null)
{
    /// <summary>For one reader.</summary>
    /// <param name="language">BCP 47 tag; null where none is known.</param>
    public string In(string? language) => ProgramWords.In(Text, Texts, language);

    /// <summary>Trimmed.</summary>
    public ProgramGoal Tidied() => this with { Text = Text.Trim(), Texts = ProgramWords.Tidy(Texts) };
}
