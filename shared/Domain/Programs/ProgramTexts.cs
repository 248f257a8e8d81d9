using MentorFlow.Domain.People;

namespace MentorFlow.Domain.Programs;

/// <summary>What people read in the program's own words, in another language than the one it is written in; what is null stays as it is written.</summary>
public sealed record ProgramTexts(string? Name = null, string? Purpose = null, string? SponsorMessage = null);

/// <summary>The rules of a program's texts in other languages.</summary>
public static class ProgramTextsRules
{
    public const int MostLanguages = 10;
    public const int LongestName = 120;
    public const int LongestText = 2000;

    public const int LongestTag = 35;

    /// <param name="texts">By BCP 47 tag; null for none.</param>
    public static IReadOnlyList<FieldError> Check(IReadOnlyDictionary<string, ProgramTexts>? texts)
    {
        var errors = new List<FieldError>();
        Require(texts is not { Count: > MostLanguages }, "texts", "rules.at-most", ("max", MostLanguages));
        foreach (var (tag, said) in (texts ?? new Dictionary<string, ProgramTexts>()).Take(MostLanguages))
        {
            if (tag.Length > LongestTag || !PersonRules.IsLanguage(tag) || said is null)
            {
                errors.Add(new FieldError("texts", "rules.language-tag"));
                continue;
            }

            Require(said.Name is not { Length: > LongestName }, $"texts.{tag}.name", "rules.too-long", ("max", LongestName));
            Require(said.Name?.Any(char.IsControl) is not true, $"texts.{tag}.name", "rules.one-line", ("max", LongestName));
            Require(said.Purpose is not { Length: > LongestText }, $"texts.{tag}.purpose", "rules.too-long", ("max", LongestText));
            Require(said.SponsorMessage is not { Length: > LongestText }, $"texts.{tag}.sponsorMessage", "rules.too-long", ("max", LongestText));
        }

        return errors;

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }
}
